package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.Barron;
import com.barron.rig.Rig;
import com.barron.rig.WithBarron;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation outlives the server. */
@ExtendWith(WithBarron.class)
class RestartIT {
  @Test
  void theNextQuestionIsAskedAfterACrashAndAfterARestart(Rig rig) {
    try (Barron barron = rig.start("restart")) {
      TwilioPhone phone = barron.somebody();
      phone.asks("1");
      assertThat(phone.asks("ORD-12345")).contains("Defect Type: ?");

      barron.twilio().goDown();
      phone.says("Internal Reject");
      await().until(() -> waiting(barron) == 1);
      barron.kill();
      barron.twilio().comeBack();
      barron.start();
      assertThat(phone.hears(Duration.ofSeconds(90))).contains("Severity (Low/Medium/High): ?");
      assertThat(phone.asks("back")).contains("Defect Type: ?");
      assertThat(phone.asks("Internal Reject")).contains("Severity (Low/Medium/High): ?");

      barron.stop();
      barron.start();
      assertThat(phone.asks("High")).contains("Order #ORD-12345 is now ON HOLD");
      assertThat(phone.inbox()).hasSize(6);
      assertThat(
              barron.sql().column("SELECT status FROM production_order WHERE number = 'ORD-12345'"))
          .containsExactly("ON_HOLD");
    }
  }

  /** Replies that were tried, and wait for what comes next. */
  private static long waiting(Barron barron) {
    return barron
        .sql()
        .number(
            "SELECT count(*) FROM whatsapp_outbox WHERE attempts > 0 AND state IN ('PENDING', 'UNKNOWN')");
  }
}
