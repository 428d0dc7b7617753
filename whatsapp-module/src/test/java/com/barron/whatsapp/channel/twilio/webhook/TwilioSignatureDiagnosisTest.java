package com.barron.whatsapp.channel.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.SignatureMatch;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TwilioSignatureDiagnosisTest {
  private static final String PUBLIC = "https://barron.example.com";
  private static final String PATH = "/api/whatsapp/webhook";
  private static final byte[] BODY = "Body=hi".getBytes(StandardCharsets.UTF_8);

  private final TwilioDiagnosis diagnosis = diagnosis(List.of("new token", "old token"));

  @Test
  void whatIsSignedForOurAddressIsAccepted() {
    assertThat(find(PUBLIC + PATH, PUBLIC + PATH, "old token"))
        .contains(new SignatureMatch(PUBLIC + PATH, 2, true));
  }

  @Test
  void theAddressForWhichItWasSignedIsTold() {
    String called = "https://other.example.com" + PATH;
    assertThat(find(called, called, "new token")).contains(new SignatureMatch(called, 1, false));
  }

  @Test
  void anotherSchemeOrASlashIsFound() {
    String http = "http://barron.example.com" + PATH;
    assertThat(find(PUBLIC + PATH, http, "new token")).contains(new SignatureMatch(http, 1, false));
    assertThat(find(PUBLIC + PATH, PUBLIC + PATH + "/", "new token"))
        .contains(new SignatureMatch(PUBLIC + PATH + "/", 1, true));
  }

  @Test
  void theHostThatABalancerTellsIsTried() {
    String inside = "https://inside.example.com:8443" + PATH;
    List<String> addresses = diagnosis.addresses(PUBLIC + PATH, List.of("inside.example.com:8443"));
    assertThat(diagnosis.find(addresses, BODY, sign("new token", inside)))
        .contains(new SignatureMatch(inside, 1, false));
  }

  @Test
  void anotherTokenFitsNowhere() {
    assertThat(find(PUBLIC + PATH, PUBLIC + PATH, "guessed")).isEmpty();
  }

  @Test
  void whatIsNoAddressIsNotTried() {
    assertThat(diagnosis.addresses("barron", List.of())).isEmpty();
    assertThat(diagnosis(List.of()).secrets()).isZero();
  }

  private Optional<SignatureMatch> find(String pasted, String signed, String token) {
    return diagnosis.find(diagnosis.addresses(pasted, List.of()), BODY, sign(token, signed));
  }

  private static TwilioDiagnosis diagnosis(List<String> tokens) {
    Optional<TwilioAccount> account =
        tokens.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new TwilioAccount(
                    "AC00000000000000000000000000000001",
                    tokens,
                    "+14155550100",
                    URI.create("https://api.example.com")));
    return new TwilioSignatureDiagnosis(new Settings(account, URI.create(PUBLIC), false, false));
  }

  private static String sign(String token, String address) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal((address + "Bodyhi").getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
