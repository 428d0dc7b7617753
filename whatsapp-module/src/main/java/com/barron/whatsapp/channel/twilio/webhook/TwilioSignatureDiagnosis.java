package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.SignatureMatch;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries what an operator is likely to have set wrongly: scheme, host, a slash, the token. */
@Singleton
class TwilioSignatureDiagnosis implements TwilioDiagnosis {
  private static final Pattern ADDRESS = Pattern.compile("(https?)://([^/?#\\s]+)([/?]\\S*)?");

  private final String publicUrl;
  private final List<TwilioSignature> signatures;

  @Inject
  TwilioSignatureDiagnosis(Settings settings) {
    publicUrl = settings.publicUrl().toString();
    signatures =
        settings.twilio().map(TwilioAccount::authTokens).orElse(List.of()).stream()
            .map(token -> new TwilioSignature(List.of(token)))
            .toList();
  }

  @Override
  public int secrets() {
    return signatures.size();
  }

  @Override
  public List<String> addresses(String address, List<String> hosts) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return List.of();
    }
    String rest = parts.group(3) == null ? "" : parts.group(3);
    Set<String> bases = new LinkedHashSet<>();
    bases.add(publicUrl);
    bases.add(parts.group(1) + "://" + parts.group(2));
    for (String host : hosts) {
      bases.add("https://" + host);
    }
    Set<String> addresses = new LinkedHashSet<>();
    for (String base : bases) {
      addresses.add(base + rest);
    }
    for (String base : bases) {
      String other =
          base.startsWith("https:")
              ? base.replaceFirst("https", "http")
              : base.replaceFirst("http", "https");
      addresses.add(other + rest);
      addresses.add(
          base + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest + "/"));
    }
    return List.copyOf(addresses);
  }

  @Override
  public Optional<SignatureMatch> find(List<String> addresses, byte[] body, String signature) {
    List<FormParameter> parameters = UrlEncodedForm.read(body).pairs();
    for (String address : addresses) {
      for (int i = 0; i < signatures.size(); i++) {
        if (signatures.get(i).matches(address, parameters, signature)) {
          boolean isOurs = address.startsWith(publicUrl + "/") || address.equals(publicUrl);
          return Optional.of(new SignatureMatch(address, i + 1, isOurs));
        }
      }
    }
    return Optional.empty();
  }
}
