package com.barron.console.oidc;

import com.barron.production.accounts.ProviderIdentity;
import com.barron.production.runtime.OidcSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Believes an identity token only as far as OpenID Connect Core 1.0, 3.1.3.7, says: signed with a
 * key of the provider, by an algorithm with two keys; by this issuer, for us, for this sign-in, and
 * not expired.
 */
final class IdTokenVerifier {
  /** None with a shared secret: ours is no key of the provider's. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private static final Set<String> NEEDED = Set.of("sub", "exp", "iat");
  private static final int CLOCKS_DIFFER_SECONDS = 60;
  private static final String EMAIL = "email";

  private final OidcSettings.Client client;
  private final JWSKeySelector<SecurityContext> keys;
  private final Clock clock;

  IdTokenVerifier(OidcSettings.Client client, JWKSource<SecurityContext> source, Clock clock) {
    this.client = client;
    this.keys = new JWSVerificationKeySelector<>(ALGORITHMS, source);
    this.clock = clock;
  }

  /**
   * Who it is.
   *
   * @param nonce of this sign-in
   */
  ProviderIdentity verify(String token, String nonce) throws RefusedSignInException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(claims(nonce));
    try {
      JWTClaimsSet claims = processor.process(token, null);
      requireParty(claims);
      return id(claims);
    } catch (KeySourceException e) {
      throw new RefusedSignInException(
          OidcResult.Reason.UNAVAILABLE, "the provider's keys are not to be read");
    } catch (BadJOSEException | JOSEException | ParseException e) {
      // The library's messages name claims and algorithms, a wrong one of them by its value.
      throw new RefusedSignInException(
          OidcResult.Reason.NOT_PROVED, "token " + e.getClass().getSimpleName());
    }
  }

  private DefaultJWTClaimsVerifier<SecurityContext> claims(String nonce) {
    JWTClaimsSet exact =
        new JWTClaimsSet.Builder().issuer(client.issuer().toString()).claim("nonce", nonce).build();
    var verifier =
        new DefaultJWTClaimsVerifier<SecurityContext>(client.id(), exact, NEEDED) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    verifier.setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
    return verifier;
  }

  /** A token for several says for whom it was made. */
  private void requireParty(JWTClaimsSet claims) throws RefusedSignInException, ParseException {
    List<String> audience = claims.getAudience();
    String party = claims.getStringClaim("azp");
    if (party == null ? audience.size() > 1 : !party.equals(client.id())) {
      throw new RefusedSignInException(
          OidcResult.Reason.NOT_PROVED, "the token is made for another client");
    }
  }

  private ProviderIdentity id(JWTClaimsSet claims) throws RefusedSignInException {
    if (client.claim().equals(EMAIL) && !isTrue(claims.getClaim("email_verified"))) {
      throw new RefusedSignInException(
          OidcResult.Reason.NO_CLAIM, "the address is not verified by the provider");
    }
    return Optional.ofNullable(claims.getClaim(client.claim()))
        .filter(String.class::isInstance)
        .flatMap(value -> ProviderIdentity.parse((String) value))
        .orElseThrow(
            () ->
                new RefusedSignInException(
                    OidcResult.Reason.NO_CLAIM, "the token has no usable " + client.claim()));
  }

  /** Some providers write it as a text. */
  private static boolean isTrue(Object value) {
    return Boolean.TRUE.equals(value) || "true".equals(value);
  }
}
