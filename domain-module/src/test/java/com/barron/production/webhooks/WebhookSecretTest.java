package com.barron.production.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
  /** The example of the reference libraries of Standard Webhooks. */
  @Test
  void signsAsThePublishedExample() {
    var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            secret.signature(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aNewOneHas256Bits() {
    assertThat(WebhookSecret.random().text()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(WebhookSecret.random()).isNotEqualTo(WebhookSecret.random());
  }

  @Test
  void isNeverPrinted() {
    assertThat(WebhookSecret.random()).hasToString("whsec_…");
  }

  @Test
  void anythingElseIsNone() {
    assertThatThrownBy(() -> new WebhookSecret("whsec_c2hvcnQ="))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
