package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system asks how much time is left, and why. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiSlaIT {
  private final RunningProduct product;
  private final ApiClient client;

  ApiSlaIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(
            product,
            "orders:read",
            "orders:write",
            "tickets:read",
            "tickets:write",
            "sla:read",
            "sla:write");
  }

  @Test
  void theClockOfAnOrderHasItsDueDate() {
    client.put(
        "/orders/ORD-79301",
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2040-03-09T12:00:00Z")),
        "If-None-Match",
        "*");

    JsonObject clock = client.get("/orders/ORD-79301/sla").json();

    assertThat(clock.getString("state")).isEqualTo("on-track");
    assertThat(clock.getString("deadline")).isEqualTo("2040-03-09T12:00:00Z");
    assertThat(clock.getString("dueAt")).isEqualTo("2040-03-09T12:00:00Z");
    assertThat(clock.getString("remaining")).startsWith("PT");
    assertThat(clock.getJsonArray("intervals")).hasSize(1);
    assertThat(fits(clock)).isEmpty();
  }

  @Test
  void theClockOfATicketTellsItsPausesAndPromises() {
    String ticket =
        "/tickets/"
            + client
                .post(
                    "/tickets",
                    "{\"machine\": \"MACH-005\", \"issueType\": \"OIL_LEAK\", \"urgency\": \"low\"}")
                .json()
                .getString("number");
    client.post(ticket + "/promise", "{\"expectedAt\": \"2040-01-01T00:00:00Z\"}", "If-Match", "*");
    assertThat(client.get(ticket + "/sla").json().getString("expectedAt"))
        .isEqualTo("2040-01-01T00:00:00Z");
    client.post(ticket + "/wait-for-parts", "", "If-Match", "*");

    JsonObject clock = client.get(ticket + "/sla").json();

    assertThat(clock.getString("state")).isEqualTo("paused");
    assertThat(clock.getJsonArray("pauses").getJsonObject(0).getString("reason"))
        .isEqualTo("waiting for parts");
    assertThat(clock.containsKey("expectedAt")).isFalse();
    assertThat(fits(clock)).isEmpty();
    client.post(ticket + "/resolve", "", "If-Match", "*");
    assertThat(client.get(ticket + "/sla").json().getString("state")).isEqualTo("met");
  }

  @Test
  void whatIsNotThereHasNoClock() {
    assertThat(client.get("/orders/ORD-999999994/sla").status()).isEqualTo(404);
    assertThat(client.get("/orders/MAINT-551/sla").status()).isEqualTo(404);
  }

  @Test
  void policiesAreListed() {
    assertThat(client.get("/sla-policies").text())
        .contains("\"kind\":\"ticket\"", "\"target\":\"PT48H\"", "ROUND_THE_CLOCK");
  }

  @Test
  void aPolicyIsReplacedByWhoeverSawIt() {
    String usual = policy("PT120H", "PT24H", "ROUND_THE_CLOCK");
    var changed =
        client.put(
            "/sla-policies/defect/low", policy("PT121H", "PT24H", "TWO_SHIFTS"), "If-Match", "*");
    var late =
        client.put(
            "/sla-policies/defect/low", usual, "If-Match", "\"00000000000000000000000000000000\"");
    var back = client.put("/sla-policies/defect/low", usual, "If-Match", changed.header("ETag"));

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().getString("target")).isEqualTo("PT121H");
    assertThat(late.problem()).isEqualTo("precondition-failed");
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(client.get("/sla-policies/defect/low").header("ETag"))
        .isEqualTo(back.header("ETag"));
    assertThat(client.put("/sla-policies/defect/low", usual).problem())
        .isEqualTo("precondition-required");
    assertThat(client.put("/sla-policies/bom/low", usual, "If-Match", "*").status()).isEqualTo(404);
  }

  @Test
  void aPolicyThatMakesNoSenseIsRefused() {
    assertThat(put(policy("PT6H", "PT6H", "ROUND_THE_CLOCK"))).contains("\"/warning\"", "range");
    assertThat(put(policy("PT6H", "PT1H", "NOWHERE"))).contains("\"/calendar\"", "no-such");
    assertThat(put(policy("6 hours", "PT1H", "ROUND_THE_CLOCK"))).contains("\"/target\"", "format");
  }

  private String put(String policy) {
    return client.put("/sla-policies/defect/low", policy, "If-Match", "*").text();
  }

  private static String policy(String target, String warning, String calendar) {
    return ApiClient.object(
        Map.of("target", target, "warning", warning, "longPause", "PT48H", "calendar", calendar));
  }

  @Test
  void calendarsAreListedWithTheirHalfDays() {
    product
        .sql()
        .run(
            "INSERT INTO sla_holiday (calendar, day, name, yearly, works_until)"
                + " VALUES ('TWO_SHIFTS', '2029-12-24', 'Christmas Eve', true, '12:00')");

    assertThat(client.get("/sla-calendars").text())
        .contains("\"zone\":\"Africa/Johannesburg\"", "\"starts\":\"14:30\"")
        .contains("\"name\":\"Christmas Eve\",\"yearly\":true,\"worksUntil\":\"12:00\"");
  }

  private List<String> fits(JsonObject clock) {
    JsonObject document = ApiClient.withoutKey(product).get("/openapi.json").json();
    return SchemaCheck.errors(
        document, document.getValue("/components/schemas/SlaClock").asJsonObject(), clock);
  }
}
