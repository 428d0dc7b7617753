package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.Barron;
import com.barron.rig.Rig;
import com.barron.rig.WithBarron;
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

      barron.kill();
      barron.start();
      assertThat(phone.asks("Internal Reject")).contains("Severity (Low/Medium/High): ?");

      barron.twilio().goDown();
      phone.says("help");
      barron.kill();
      barron.twilio().comeBack();
      barron.start();
      assertThat(phone.hears()).contains("Severity (Low/Medium/High): ?");

      barron.stop();
      barron.start();
      assertThat(phone.asks("High")).contains("Order #ORD-12345 is now ON HOLD");
      assertThat(phone.inbox()).hasSize(5);
      assertThat(
              barron.sql().column("SELECT status FROM production_order WHERE number = 'ORD-12345'"))
          .containsExactly("ON_HOLD");
    }
  }
}
