package com.barron.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a request as Twilio does: HMAC-SHA1 over the URL and the sorted fields. */
public final class StubSignature {
  private StubSignature() {}

  /** The value of the header {@code X-Twilio-Signature}. */
  public static String of(String token, String url, StubForm stubForm) {
    return of(token, url, stubForm, UTF_8);
  }

  /** Of a form as it stands on the wire, whether or not it is UTF-8 or even a form. */
  public static String ofEncoded(String token, String url, String encoded) {
    return of(token, url, StubForm.parseBytes(encoded), ISO_8859_1);
  }

  private static String of(String token, String url, StubForm stubForm, Charset charset) {
    var sorted = new TreeMap<String, TreeSet<String>>();
    stubForm
        .fields()
        .forEach(
            f ->
                sorted
                    .computeIfAbsent(f.name(), n -> new TreeSet<>(Comparator.naturalOrder()))
                    .add(f.value()));
    var signed = new StringBuilder(url);
    sorted.forEach((name, values) -> values.forEach(v -> signed.append(name).append(v)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(charset)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }
}
