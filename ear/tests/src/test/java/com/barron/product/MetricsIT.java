package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.ServerMetrics;
import com.barron.rig.TestQueue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The metrics that Prometheus reads. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class MetricsIT {
  /** Gauges are measured every 15 s. */
  private static final Duration MEASURED = Duration.ofSeconds(40);

  @Test
  void aMessageIsCountedOnItsWayInAndOut(RunningProduct runningProduct) {
    String in = "barron_messages_in_total\\{.*channel=\"twilio\",outcome=\"stored\"\\}";
    String out = "barron_messages_out_total\\{.*channel=\"twilio\",outcome=\"accepted\"\\}";
    String webhook =
        "barron_webhook_within_total\\{.*endpoint=\"message\",le=\"\\+Inf\",status=\"2xx\"\\}";
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("hi");
    ServerMetrics before = runningProduct.metrics();

    phone.asks("menu");

    ServerMetrics after = runningProduct.metrics();
    for (String name : new String[] {in, webhook}) {
      assertThat(after.value(name)).as(name).isEqualTo(before.value(name) + 1);
    }
    await().untilAsserted(() -> assertThat(runningProduct.metrics().value(out)).isPositive());
  }

  @Test
  void anOpenConversationIsCountedAtItsQuestion(RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("maintenance");
    phone.asks("MACH-001");
    await()
        .atMost(MEASURED)
        .untilAsserted(
            () ->
                assertThat(
                        runningProduct
                            .metrics()
                            .value(
                                "barron_conversations_open\\{.*form=\"maintenance\",step=\"issue\"\\}"))
                    .isPositive());
  }

  @Test
  void scansAlarmsAndAlertsAreCounted(RunningProduct runningProduct) {
    String ticket = TicketFixture.assigned(runningProduct, runningProduct.somebody());
    TicketFixture.passes(runningProduct, ticket, "50 hours");
    await()
        .atMost(MEASURED)
        .untilAsserted(
            () -> {
              ServerMetrics metrics = runningProduct.metrics();
              assertThat(metrics.value("barron_sla_scan_within_total\\{.*le=\"\\+Inf\"\\}"))
                  .isPositive();
              assertThat(metrics.value("barron_sla_alarms_total\\{.*kind=\"breach\"\\}"))
                  .isPositive();
              assertThat(metrics.value("barron_alerts_total\\{.*step=\"sent_to_outbox\"\\}"))
                  .isPositive();
            });
  }
}
