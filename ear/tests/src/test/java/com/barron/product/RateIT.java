package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestRig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person writes more than people do. */
@ExtendWith(ProductExtension.class)
class RateIT {
  @Test
  void whoWritesTooMuchIsToldOnceAndOthersAreAnswered(TestRig testRig) {
    Map<String, String> limits = Map.of("BARRON_RATE_PER_MINUTE", "0", "BARRON_RATE_PER_HOUR", "3");
    try (RunningProduct runningProduct = testRig.start("rate", limits)) {
      TwilioPhone flooder = runningProduct.somebody();
      for (int i = 0; i < 10; i++) {
        flooder.says("ORD-12346");
      }
      for (int i = 0; i < 3; i++) {
        assertThat(flooder.receives()).contains("Order: ORD-12346");
      }
      assertThat(flooder.receives()).startsWith("🐢").contains("please try again at ");
      assertThat(runningProduct.somebody().asks("hi")).contains("Welcome");

      runningProduct.kill();
      runningProduct.start();
      flooder.says("ORD-12346");

      assertThat(runningProduct.somebody().asks("hi")).contains("Welcome");
      assertThat(flooder.inbox()).hasSize(4);
      assertThat(
              runningProduct
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
