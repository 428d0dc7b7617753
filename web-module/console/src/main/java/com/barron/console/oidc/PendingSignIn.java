package com.barron.console.oidc;

import com.barron.production.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What we remember of somebody who was sent to the provider, until they come back. It is in a
 * cookie of their browser, so that any node knows it and nobody can fill our memory.
 *
 * @param state comes back in the address: it is the same browser
 * @param nonce comes back in the token: it was made for this sign-in
 * @param verifier of PKCE: the code was given to us
 * @param to which page they wanted
 */
public record PendingSignIn(String state, String nonce, String verifier, String to) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final String SECRET = "[A-Za-z0-9_-]{43}";

  public static PendingSignIn to(String page) {
    return new PendingSignIn(random(), random(), random(), page);
  }

  /** Empty when it is none of ours. */
  public static Optional<PendingSignIn> parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4
        || !parts[0].matches(SECRET)
        || !parts[1].matches(SECRET)
        || !parts[2].matches(SECRET)
        || !parts[3].matches("[A-Za-z0-9_-]{0,400}")) {
      return Optional.empty();
    }
    try {
      String page = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
      return Optional.of(new PendingSignIn(parts[0], parts[1], parts[2], page));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As it stands in a cookie. */
  public String text() {
    return String.join(
        ".", state, nonce, verifier, ENCODER.encodeToString(to.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of the verifier, as PKCE says with {@code S256}. */
  String challenge() {
    return ENCODER.encodeToString(Sha256.of(verifier).bytes());
  }

  boolean isState(String given) {
    return MessageDigest.isEqual(
        state.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return ENCODER.encodeToString(bytes);
  }

  /** Leaves everything out. */
  @Override
  public String toString() {
    return "PendingSignIn";
  }
}
