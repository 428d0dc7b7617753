package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.Barron;
import com.barron.rig.Rig;
import com.barron.rig.WithBarron;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person writes more than people do. */
@ExtendWith(WithBarron.class)
class RateIT {
  @Test
  void whoWritesTooMuchIsToldOnceAndOthersAreAnswered(Rig rig) {
    Map<String, String> limits = Map.of("BARRON_RATE_PER_MINUTE", "3", "BARRON_RATE_PER_HOUR", "0");
    try (Barron barron = rig.start("rate", limits)) {
      TwilioPhone flooder = barron.somebody();
      for (int i = 0; i < 10; i++) {
        flooder.says("ORD-12346");
      }
      for (int i = 0; i < 3; i++) {
        assertThat(flooder.hears()).contains("Order: ORD-12346");
      }
      assertThat(flooder.hears()).startsWith("🐢").contains("try again at 20");
      assertThat(barron.somebody().asks("hi")).contains("Welcome");

      barron.kill();
      barron.start();
      flooder.says("ORD-12346");

      assertThat(barron.somebody().asks("hi")).contains("Welcome");
      assertThat(flooder.inbox()).hasSize(4);
      assertThat(
              barron
                  .sql()
                  .number(
                      """
                      SELECT count(*) FROM whatsapp_log l JOIN whatsapp_session s ON s.id = l.session_id
                       WHERE s.identity_value = ? AND l.from_person
                      """,
                      flooder.number()))
          .isEqualTo(11);
    }
  }
}
