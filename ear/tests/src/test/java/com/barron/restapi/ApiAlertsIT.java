package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whoever takes care of something by the API ends its alerts, as in chat. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiAlertsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String[] AS_IT_IS = {"If-Match", "*"};

  private final RunningProduct product;
  private final ApiClient client;

  ApiAlertsIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(
            product,
            "tickets:read",
            "tickets:write",
            "orders:read",
            "orders:write",
            "defects:write");
  }

  @Test
  void anAlertEndsWhenATicketIsTaken() {
    String ticket = breached(ticket());

    var taken = client.post("/tickets/" + ticket + "/acknowledge", "", AS_IT_IS);

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(alerts(ticket)).containsExactly("ACKNOWLEDGED");
    client.post("/tickets/" + ticket + "/resolve", "", AS_IT_IS);
    assertThat(alerts(ticket)).containsExactly("OVER");
  }

  @Test
  void anAlertAwaitsWhatIsPromisedAndTheAuditSaysIt() {
    String ticket = breached(ticket());

    var promised =
        client.post(
            "/tickets/" + ticket + "/promise",
            "{\"expectedAt\": \"2030-01-01T00:00:00Z\"}",
            AS_IT_IS);
    client.post(
        "/tickets/" + ticket + "/promise", "{\"expectedAt\": \"2030-01-02T00:00:00Z\"}", AS_IT_IS);

    assertThat(promised.status()).as(promised.text()).isEqualTo(200);
    assertThat(
            product
                .sql()
                .column(
                    "SELECT state || ' ' || (promised_until AT TIME ZONE 'UTC') FROM sla_alert"
                        + " WHERE subject = ?",
                    ticket))
        .containsExactly("ACKNOWLEDGED 2030-01-02 00:00:00");
    assertThat(
            product
                .sql()
                .column(
                    "SELECT changes::text FROM audit WHERE subject = ? AND act = 'TIME_PROMISED'"
                        + " ORDER BY id",
                    ticket))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("\"before\":{}", "\"promisedUntil\":\"2030-01-01T00:00:00Z\""),
            second ->
                assertThat(second)
                    .contains(
                        "\"before\":{\"promisedUntil\":\"2030-01-01T00:00:00Z\"}",
                        "\"promisedUntil\":\"2030-01-02T00:00:00Z\""));
    client.post("/tickets/" + ticket + "/resolve", "", AS_IT_IS);
  }

  @Test
  void anAlertEndsWhenADefectIsTaken() {
    client.put(
        "/orders/ORD-79601",
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
        "If-None-Match",
        "*");
    var recorded =
        client.post(
            "/defects",
            ApiClient.object(Map.of("order", "ORD-79601", "type", "COSMETIC", "severity", "low")));
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    String defect = breached(recorded.json().getString("number"));

    var taken = client.post("/defects/" + defect + "/acknowledge", "", AS_IT_IS);

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(alerts(defect)).containsExactly("ACKNOWLEDGED");
  }

  @Test
  void aLateOrderIsTakenAndPromised() {
    String order = "ORD-79602";
    client.put(
        "/orders/" + order,
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
        "If-None-Match",
        "*");
    ApiClient runner = ApiClient.with(product, "orders:run");
    product
        .sql()
        .run(
            "UPDATE sla_clock SET due_at = now() - interval '1 hour', warn_at = now() - interval '2 hours',"
                + " breach_at = now() - interval '1 hour'"
                + " WHERE subject = ?",
            order);
    await().atMost(PATIENCE).until(() -> !alerts(order).isEmpty());

    var taken = runner.post("/orders/" + order + "/acknowledge", "", AS_IT_IS);
    var promised =
        runner.post(
            "/orders/" + order + "/promise",
            "{\"expectedAt\": \"2030-04-01T00:00:00Z\"}",
            AS_IT_IS);

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(promised.status()).as(promised.text()).isEqualTo(200);
    assertThat(alerts(order)).containsExactly("ACKNOWLEDGED");
    assertThat(client.get("/orders/" + order + "/sla").text())
        .contains("\"expectedAt\":\"2030-04-01T00:00:00Z\"");
    var others =
        ApiClient.with(product, "orders:run")
            .post("/orders/" + order + "/acknowledge", "", AS_IT_IS);
    assertThat(others.json().getString("reason")).isEqualTo("nothing-open");
    runner.post("/orders/" + order + "/start", "", AS_IT_IS);
    runner.post("/orders/" + order + "/complete", "", AS_IT_IS);
    assertThat(
            runner
                .post("/orders/" + order + "/acknowledge", "", AS_IT_IS)
                .json()
                .getString("reason"))
        .isEqualTo("ended");
  }

  @Test
  void aDefectIsPromised() {
    client.put(
        "/orders/ORD-79603",
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
        "If-None-Match",
        "*");
    String defect =
        client
            .post(
                "/defects",
                ApiClient.object(
                    Map.of("order", "ORD-79603", "type", "COSMETIC", "severity", "low")))
            .json()
            .getString("number");

    var promised =
        client.post(
            "/defects/" + defect + "/promise",
            "{\"expectedAt\": \"2030-04-01T00:00:00Z\", \"note\": \"paint is ordered\"}",
            AS_IT_IS);

    assertThat(promised.status()).as(promised.text()).isEqualTo(200);
    assertThat(promised.json().containsKey("assignee")).isTrue();
    assertThat(
            product
                .sql()
                .column(
                    "SELECT act FROM audit WHERE subject = ? AND person_id = ? ORDER BY id",
                    defect,
                    promised.json().getJsonNumber("assignee").longValue()))
        .containsExactly("DEFECT_RECORDED", "DEFECT_ACKNOWLEDGED", "TIME_PROMISED");
    var late =
        client.post(
            "/defects/" + defect + "/promise",
            "{\"expectedAt\": \"2020-01-01T00:00:00Z\"}",
            AS_IT_IS);
    assertThat(late.text()).contains("\"/expectedAt\"", "range");
  }

  private String ticket() {
    var reported =
        client.post(
            "/tickets",
            ApiClient.object(
                Map.of("machine", "MACH-005", "issueType", "OIL_LEAK", "urgency", "low")));
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    return reported.json().getString("number");
  }

  /** The deadline of a clock is past, and somebody was told. */
  private String breached(String subject) {
    product
        .sql()
        .run(
            """
            WITH earlier AS (
              UPDATE sla_interval SET started_at = started_at - interval '60 days' WHERE subject = ?)
            UPDATE sla_clock SET warn_at = warn_at - interval '60 days', breach_at = breach_at - interval '60 days'
             WHERE subject = ?
            """,
            subject,
            subject);
    await().atMost(PATIENCE).until(() -> !alerts(subject).isEmpty());
    return subject;
  }

  /** Those that say most: a warning of the same clock is over by a breach. */
  private List<String> alerts(String subject) {
    return product
        .sql()
        .column("SELECT state FROM sla_alert WHERE subject = ? AND kind = 'BREACH'", subject);
  }
}
