package com.barron.whatsapp.settings;

import com.barron.whatsapp.settings.MetaAccount.ApprovedText;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of the environment that is about Meta. */
record MetaSettingsParser(EnvironmentVariables variables) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

  /** What a header can carry: anything else would only fail when the first message is sent. */
  private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

  private static final String LANGUAGE = "[a-z]{2,3}(?:_[A-Z]{2})?";
  private static final Pattern APPROVED =
      Pattern.compile("([a-z0-9_]{1,512}):(LANGUAGE(?:,LANGUAGE)*)".replace("LANGUAGE", LANGUAGE));

  private static final String TEMPLATE = "META_TEMPLATE_";

  /** The variables without which there is no account, and what they look like. */
  private static final Map<String, Pattern> NEEDED =
      Map.of(
          "META_PHONE_NUMBER_ID", DIGITS,
          "META_ACCESS_TOKEN", VISIBLE,
          "META_APP_SECRET", Pattern.compile(".*[^,\\s].*"),
          "META_VERIFY_TOKEN", VISIBLE);

  /** Empty: the channel is off. */
  Optional<MetaAccount> account() {
    URI api = variables.url("META_API_BASE_URL", "https://graph.facebook.com/v26.0");
    List<String> appSecrets = variables.list("META_APP_SECRET");
    Map<String, ApprovedText> templates = templates();
    if (NEEDED.keySet().stream().allMatch(name -> variables.value(name).isEmpty())) {
      return Optional.empty();
    }
    NEEDED.keySet().stream().sorted().forEach(this::checkNeeded);
    return Optional.of(
        new MetaAccount(
            variables.value("META_PHONE_NUMBER_ID"),
            variables.value("META_ACCESS_TOKEN"),
            appSecrets,
            variables.value("META_VERIFY_TOKEN"),
            api,
            templates));
  }

  private void checkNeeded(String name) {
    String value = variables.value(name);
    variables.check(!value.isEmpty(), name + " is missing, though other META_ variables are set");
    variables.check(
        value.isEmpty() || NEEDED.get(name).matcher(value).matches(),
        name
            + (NEEDED.get(name) == DIGITS
                ? " must be the id that Meta gave the number, digits only"
                : " must have visible ASCII characters and no blanks"));
  }

  /** Approved texts, as far as they are set. */
  private Map<String, ApprovedText> templates() {
    Map<String, ApprovedText> texts = new HashMap<>();
    for (String name : SettingsParser.TEMPLATES) {
      String value = variables.value(TEMPLATE + name);
      Matcher parts = APPROVED.matcher(value);
      if (parts.matches()) {
        texts.put(name, new ApprovedText(parts.group(1), List.of(parts.group(2).split(","))));
      }
      variables.check(
          value.isEmpty() || parts.matches(),
          TEMPLATE + name + " must be a name and its languages like sla_warning:en,es");
    }
    return texts;
  }
}
