package com.barron.production.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Whether people sign in by an OpenID provider as well.
 *
 * @param client what we are at the provider; empty unless {@code BARRON_OIDC_ENABLED} is {@code
 *     true}
 */
public record OidcSettings(Optional<Client> client) {
  private static final String ENABLED = "BARRON_OIDC_ENABLED";
  private static final String ISSUER = "BARRON_OIDC_ISSUER";
  private static final String CLIENT_ID = "BARRON_OIDC_CLIENT_ID";
  private static final String CLIENT_SECRET = "BARRON_OIDC_CLIENT_SECRET";
  private static final String SCOPE = "BARRON_OIDC_SCOPE";
  private static final String CLAIM = "BARRON_OIDC_CLAIM";
  private static final String NAME = "BARRON_OIDC_NAME";
  private static final String USUAL_SCOPE = "openid email profile";
  private static final String USUAL_CLAIM = "email";
  private static final String USUAL_NAME = "OpenID";
  private static final int LONGEST_NAME = 40;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern SCOPES = Pattern.compile("openid( [!#-\\[\\]-~]+)*");
  private static final Pattern CLAIMS = Pattern.compile("[A-Za-z0-9_.:/-]{1,100}");

  /**
   * What we are at the provider.
   *
   * @param issuer exactly as the provider names itself
   * @param claim of the identity token by which people are known
   * @param providerName what people call it
   */
  public record Client(
      URI issuer, String id, String secret, String scope, String claim, String providerName) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "client " + id + " of " + issuer;
    }
  }

  /** A wrong value counts as off here: {@link #problems} tells, and the start stops. */
  static OidcSettings from(Config config) {
    if (!isEnabled(config) || !problems(config).isEmpty()) {
      return new OidcSettings(Optional.empty());
    }
    return new OidcSettings(
        Optional.of(
            new Client(
                text(config, ISSUER).flatMap(OidcSettings::address).orElseThrow(),
                text(config, CLIENT_ID).orElseThrow(),
                text(config, CLIENT_SECRET).orElseThrow(),
                text(config, SCOPE).orElse(USUAL_SCOPE),
                text(config, CLAIM).orElse(USUAL_CLAIM),
                text(config, NAME).orElse(USUAL_NAME))));
  }

  /** What is wrong, a sentence each; nothing is while it is off. */
  static List<String> problems(Config config) {
    List<String> problems = new ArrayList<>();
    if (text(config, ENABLED).filter(value -> !value.matches("true|false")).isPresent()) {
      problems.add(ENABLED + " must be true or false");
    }
    if (!isEnabled(config)) {
      return List.copyOf(problems);
    }
    if (text(config, ISSUER).flatMap(OidcSettings::address).isEmpty()) {
      problems.add(ISSUER + " must be an address with https, as the provider names itself");
    }
    if (text(config, CLIENT_ID).isEmpty()) {
      problems.add(CLIENT_ID + " is missing");
    }
    if (text(config, CLIENT_SECRET).isEmpty()) {
      problems.add(CLIENT_SECRET + " is missing");
    }
    if (text(config, SCOPE).filter(scope -> !SCOPES.matcher(scope).matches()).isPresent()) {
      problems.add(SCOPE + " must be words with spaces between, the first of them openid");
    }
    if (text(config, CLAIM).filter(claim -> !CLAIMS.matcher(claim).matches()).isPresent()) {
      problems.add(CLAIM + " must be the name of a claim, such as email or sub");
    }
    if (text(config, NAME).filter(name -> name.length() > LONGEST_NAME).isPresent()) {
      problems.add(NAME + " must have " + LONGEST_NAME + " characters at most");
    }
    return List.copyOf(problems);
  }

  private static boolean isEnabled(Config config) {
    return text(config, ENABLED).filter("true"::equals).isPresent();
  }

  /** Plain HTTP is for a provider on this very machine, in a test. */
  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      boolean isFit =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && ("https".equals(uri.getScheme())
                  || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
      return isFit ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
