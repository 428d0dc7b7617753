package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.production.digest.Hmac;
import com.barron.production.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code X-Twilio-Signature}: base64 of HMAC-SHA1 over the address and, for a form, its
 * sorted parameters; see the security page of Twilio's documentation. Works on the raw address, so
 * nothing is lost by decoding and encoding again, and on bytes, so a parameter may be anything.
 */
final class TwilioSignature {
  private static final Pattern ADDRESS =
      Pattern.compile("(https?)://([^/?#]*?)(?::([0-9]{1,5}))?([/?#].*)?", Pattern.DOTALL);
  private static final Comparator<FormParameter> BY_NAME_THEN_VALUE =
      Comparator.comparing(FormParameter::name, Arrays::compareUnsigned)
          .thenComparing(FormParameter::value, Arrays::compareUnsigned);

  private final List<byte[]> keys;

  /**
   * @param tokens all that are accepted, for instance during a rotation
   */
  TwilioSignature(List<String> tokens) {
    this.keys = tokens.stream().map(token -> token.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /**
   * Whether the address and the parameters were signed with one of the tokens. Twilio signs the
   * address with or without its port, depending on the product: each form is tried.
   *
   * @param parameters of a posted form; empty for everything else
   */
  boolean matches(String address, List<FormParameter> parameters, String signature) {
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    byte[] signedParameters = signedParameters(parameters);
    for (byte[] key : keys) {
      for (String form : forms(address)) {
        if (MessageDigest.isEqual(sign(key, form, signedParameters), given)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a body has the digest that its signed address names in {@code bodySHA256}. */
  static boolean isDigestOf(byte[] body, String digest) {
    return Sha256.of(body).hex().equals(digest);
  }

  /** As given, without a port, with the scheme's own port. */
  private static Set<String> forms(String address) {
    Set<String> forms = new LinkedHashSet<>(List.of(address));
    Matcher parts = ADDRESS.matcher(address);
    if (parts.matches()) {
      String scheme = parts.group(1);
      String start = scheme + "://" + parts.group(2);
      String rest = parts.group(4) == null ? "" : parts.group(4);
      forms.add(start + rest);
      forms.add(start + (scheme.equals("https") ? ":443" : ":80") + rest);
    }
    return forms;
  }

  /** Names in byte order, each with its values in byte order, equal values once. */
  private static byte[] signedParameters(List<FormParameter> parameters) {
    var signed = new ByteArrayOutputStream();
    FormParameter before = null;
    for (FormParameter pair : parameters.stream().sorted(BY_NAME_THEN_VALUE).toList()) {
      if (before == null || BY_NAME_THEN_VALUE.compare(before, pair) != 0) {
        signed.writeBytes(pair.name());
        signed.writeBytes(pair.value());
      }
      before = pair;
    }
    return signed.toByteArray();
  }

  private static byte[] sign(byte[] key, String address, byte[] parameters) {
    byte[] code = Hmac.SHA1.of(key, address.getBytes(StandardCharsets.UTF_8), parameters);
    return Base64.getEncoder().encode(code);
  }
}
