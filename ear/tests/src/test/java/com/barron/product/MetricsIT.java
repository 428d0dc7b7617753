package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
  void aMessageIsCountedOnItsWayInAndOut(RunningProduct runningProduct) throws Exception {
    String in = "barron_messages_in_total\\{.*channel=\"twilio\",outcome=\"stored\"\\}";
    String out = "barron_messages_out_total\\{.*channel=\"twilio\",outcome=\"accepted\"\\}";
    String webhook =
        "barron_webhook_within_total\\{.*endpoint=\"message\",le=\"\\+Inf\",status=\"2xx\"\\}";
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("hi");
    String before = metrics(runningProduct);

    phone.asks("menu");

    String after = metrics(runningProduct);
    for (String name : new String[] {in, webhook}) {
      assertThat(value(after, name)).as(name).isEqualTo(value(before, name) + 1);
    }
    await().untilAsserted(() -> assertThat(value(metrics(runningProduct), out)).isPositive());
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
                        value(
                            metrics(runningProduct),
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
              String metrics = metrics(runningProduct);
              assertThat(value(metrics, "barron_sla_scan_within_total\\{.*le=\"\\+Inf\"\\}"))
                  .isPositive();
              assertThat(value(metrics, "barron_sla_alarms_total\\{.*kind=\"breach\"\\}"))
                  .isPositive();
              assertThat(value(metrics, "barron_alerts_total\\{.*step=\"sent_to_outbox\"\\}"))
                  .isPositive();
            });
  }

  private static String metrics(RunningProduct runningProduct) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(runningProduct.management("/metrics")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** Zero when it is not told. */
  private static double value(String metrics, String name) {
    return Pattern.compile("(?m)^" + name + " ([0-9.E]+)$")
        .matcher(metrics)
        .results()
        .map((MatchResult result) -> Double.parseDouble(result.group(1)))
        .findFirst()
        .orElse(0.0);
  }
}
