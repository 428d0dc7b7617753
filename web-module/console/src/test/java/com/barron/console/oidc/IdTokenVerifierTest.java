package com.barron.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.accounts.ProviderIdentity;
import com.barron.production.runtime.OidcSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IdTokenVerifierTest {
  private static final String ISSUER = "https://login.example.com/plant";
  private static final String US = "barron-console";
  private static final String NONCE = "n-0S6_WzA2Mj";
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final RSAKey KEY = key("key-1");
  private static final RSAKey OTHERS = key("key-1");

  private final IdTokenVerifier verifier = verifier("email");

  @Test
  void believesATokenOfTheProviderForUsAndForThisSignIn() throws Exception {
    assertThat(verifier.verify(signed(claims -> claims), NONCE))
        .isEqualTo(new ProviderIdentity("ana.pereira@example.com"));
  }

  @Test
  void refusesWhatWasMadeForAnotherSignIn() {
    refuses(signed(claims -> claims.claim("nonce", "another")));
    refuses(signed(claims -> claims.claim("nonce", null)));
  }

  @Test
  void refusesWhatWasMadeForAnotherClient() {
    refuses(signed(claims -> claims.audience("another-client")));
    refuses(signed(claims -> claims.audience(List.of(US, "another-client"))));
    refuses(signed(claims -> claims.claim("azp", "another-client")));
    refuses(signed(claims -> claims.audience((String) null)));
  }

  @Test
  void takesATokenForSeveralThatWasMadeForUs() throws Exception {
    String token =
        signed(claims -> claims.audience(List.of("another-client", US)).claim("azp", US));

    assertThat(verifier.verify(token, NONCE)).isNotNull();
  }

  @Test
  void refusesWhatAnotherIssuerSays() {
    refuses(signed(claims -> claims.issuer("https://login.example.com/another")));
    refuses(signed(claims -> claims.issuer(null)));
  }

  @Test
  void refusesWhatHasExpired() {
    refuses(signed(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))));
    refuses(signed(claims -> claims.expirationTime(null)));
    refuses(signed(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61)))));
  }

  @Test
  void refusesATokenWithoutASignature() {
    refuses(new PlainJWT(claims(claims -> claims)).serialize());
    String signed = signed(claims -> claims);
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    refuses(none + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1));
    refuses(signed.substring(0, signed.lastIndexOf('.') + 1));
  }

  @Test
  void refusesASignatureWithAnotherKey() throws Exception {
    refuses(signed(claims -> claims, OTHERS));
    byte[] publicKey = KEY.toRSAPublicKey().getEncoded();
    refuses(signed(claims -> claims, JWSAlgorithm.HS256, new MACSigner(publicKey)));
  }

  @Test
  void refusesATokenThatWasChanged() {
    String token = signed(claims -> claims);
    String[] parts = token.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String changed = payload.replace("ana.pereira", "somebody.else").replace("Ana.", "Else.");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changed.getBytes(StandardCharsets.UTF_8));

    refuses(String.join(".", parts));
    refuses("");
    refuses("not a token");
  }

  @Test
  void wantsAnAddressThatTheProviderHasVerified() {
    refuses(signed(claims -> claims.claim("email_verified", false)), OidcResult.Reason.NO_CLAIM);
    refuses(signed(claims -> claims.claim("email_verified", null)), OidcResult.Reason.NO_CLAIM);
    refuses(signed(claims -> claims.claim("email", null)), OidcResult.Reason.NO_CLAIM);
    refuses(signed(claims -> claims.claim("email", 7)), OidcResult.Reason.NO_CLAIM);
  }

  @Test
  void knowsPeopleByTheClaimThatTheSettingsName() throws Exception {
    assertThat(verifier("sub").verify(signed(claims -> claims.claim("email", null)), NONCE))
        .isEqualTo(new ProviderIdentity("248289761001"));
  }

  private void refuses(String token) {
    refuses(token, OidcResult.Reason.NOT_PROVED);
  }

  private void refuses(String token, OidcResult.Reason reason) {
    assertThatThrownBy(() -> verifier.verify(token, NONCE))
        .isInstanceOfSatisfying(
            RefusedSignInException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static IdTokenVerifier verifier(String claim) {
    var client =
        new OidcSettings.Client(URI.create(ISSUER), US, "secret", "openid", claim, "the plant");
    return new IdTokenVerifier(
        client,
        new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(change, KEY);
  }

  private static String signed(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) {
    try {
      return signed(change, JWSAlgorithm.RS256, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      UnaryOperator<JWTClaimsSet.Builder> change, JWSAlgorithm algorithm, JWSSigner signer) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims(change));
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(US)
                .subject("248289761001")
                .claim("nonce", NONCE)
                .claim("email", "Ana.Pereira@example.com")
                .claim("email_verified", true)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300))))
        .build();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
