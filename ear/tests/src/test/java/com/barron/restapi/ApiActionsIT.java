package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system takes records through their lives. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiActionsIT {
  private static final String[] AS_IT_IS = {"If-Match", "*"};

  private final RunningProduct product;
  private final ApiClient client;

  ApiActionsIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(
            product,
            "orders:read",
            "orders:write",
            "orders:run",
            "orders:cancel",
            "tickets:read",
            "tickets:write",
            "tickets:direct",
            "sops:read",
            "sops:report",
            "sops:close");
  }

  @Test
  void anOrderGoesFromItsStartToItsEnd() {
    var planned = order("ORD-79101");

    var started = client.post("/orders/ORD-79101/start", "", "If-Match", planned.header("ETag"));
    assertThat(started.status()).as(started.text()).isEqualTo(200);
    assertThat(started.json().getString("status")).isEqualTo("in-progress");
    assertThat(started.header("ETag")).isNotEqualTo(planned.header("ETag"));

    var progress =
        client.post(
            "/orders/ORD-79101/progress",
            "{\"percentComplete\": 80}",
            "If-Match",
            started.header("ETag"));
    assertThat(progress.json().getInt("percentComplete")).isEqualTo(80);

    var completed = client.post("/orders/ORD-79101/complete", "{}", AS_IT_IS);
    assertThat(completed.json().getString("status")).isEqualTo("completed");
    var read = client.get("/orders/ORD-79101");
    assertThat(read.text()).isEqualTo(completed.text());
    assertThat(read.header("ETag")).isEqualTo(completed.header("ETag"));
    assertThat(
            product
                .sql()
                .column(
                    "SELECT a.act FROM audit a JOIN integration_key k ON k.person_id = a.person_id"
                        + " WHERE a.subject = 'ORD-79101' ORDER BY a.id"))
        .containsExactly("ORDER_PLANNED", "ORDER_STARTED", "ORDER_PROGRESSED", "ORDER_COMPLETED");
  }

  @Test
  void whatItsStateDoesNotAllowIsRefusedWithTheReason() {
    order("ORD-79102");

    var refused = client.post("/orders/ORD-79102/complete", "", AS_IT_IS);

    assertThat(refused.problem()).isEqualTo("wrong-state");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("reason")).isEqualTo("status");
    assertThat(client.get("/orders/ORD-79102").json().getString("status")).isEqualTo("released");
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    var planned = order("ORD-79103");
    client.post("/orders/ORD-79103/start", "", AS_IT_IS);

    var without = client.post("/orders/ORD-79103/cancel", "");
    var old = client.post("/orders/ORD-79103/cancel", "", "If-Match", planned.header("ETag"));

    assertThat(without.problem()).isEqualTo("precondition-required");
    assertThat(old.problem()).isEqualTo("precondition-failed");
    assertThat(client.get("/orders/ORD-79103").json().getString("status")).isEqualTo("in-progress");
    assertThat(client.post("/orders/ORD-79103/cancel", "", AS_IT_IS).json().getString("status"))
        .isEqualTo("cancelled");
  }

  @Test
  void theSameActionAgainIsAnsweredAsTheFirstTime() {
    order("ORD-79104");

    var first =
        client.post(
            "/orders/ORD-79104/start", "", "If-Match", "*", "Idempotency-Key", "start-79104");
    var again =
        client.post(
            "/orders/ORD-79104/start", "", "If-Match", "*", "Idempotency-Key", "start-79104");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void aBodyIsWhatTheActionTakes() {
    order("ORD-79105");

    var unknown = client.post("/orders/ORD-79105/start", "{\"fast\": true}", AS_IT_IS);
    var missing = client.post("/orders/ORD-79105/progress", "{}", AS_IT_IS);

    assertThat(unknown.problem()).isEqualTo("validation");
    assertThat(unknown.text()).contains("\"/fast\"");
    assertThat(missing.text()).contains("\"/percentComplete\"", "required");
    assertThat(client.post("/orders/ORD-999999997/start", "", AS_IT_IS).status()).isEqualTo(404);
  }

  @Test
  void aTicketIsReportedTakenCareOfAndResolved() {
    var reported =
        client.post(
            "/tickets",
            ApiClient.object(
                Map.of("machine", "MACH-005", "issueType", "OIL_LEAK", "urgency", "low")));
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    String ticket = "/tickets/" + reported.json().getString("number");
    assertThat(reported.header("Location")).isEqualTo("/api/v1" + ticket);
    assertThat(client.get(ticket).header("ETag")).isEqualTo(reported.header("ETag"));

    var promised =
        client.post(ticket + "/promise", "{\"expectedAt\": \"2030-01-01T00:00:00Z\"}", AS_IT_IS);
    assertThat(promised.json().getString("status")).as(promised.text()).isEqualTo("acknowledged");
    long key = promised.json().getJsonNumber("assignee").longValue();
    assertThat(status(ticket, "wait-for-parts", "{\"note\": \"seal ordered\"}"))
        .isEqualTo("waiting-for-parts");
    assertThat(status(ticket, "continue", "")).isEqualTo("acknowledged");
    assertThat(
            client
                .post(ticket + "/reprioritise", "{\"urgency\": \"high\"}", AS_IT_IS)
                .json()
                .getString("urgency"))
        .isEqualTo("high");
    assertThat(status(ticket, "note", "{\"note\": \"oil is everywhere\"}"))
        .isEqualTo("acknowledged");
    assertThat(status(ticket, "resolve", "{\"note\": \"new seal\"}")).isEqualTo("resolved");
    assertThat(client.post(ticket + "/acknowledge", "", AS_IT_IS).json().getString("reason"))
        .isEqualTo("resolved");
    assertThat(status(ticket, "reopen", "")).isEqualTo("open");

    var nobody = client.post(ticket + "/assign", "{\"assignee\": 999999999}", AS_IT_IS);
    assertThat(nobody.text()).contains("\"/assignee\"", "no-such");
    assertThat(
            client
                .post(ticket + "/assign", "{\"assignee\": " + key + "}", AS_IT_IS)
                .json()
                .getJsonNumber("assignee")
                .longValue())
        .isEqualTo(key);
    assertThat(client.get("/tickets?open=true&assignee=" + key).numbers())
        .contains(reported.json().getString("number"));
    assertThat(client.get("/tickets?assignee=999999999").numbers()).isEmpty();
    assertThat(client.get(ticket + "/entries").text())
        .contains("seal ordered", "oil is everywhere", "new seal", "\"reprioritise\"");
    client.post(ticket + "/resolve", "", AS_IT_IS);
  }

  @Test
  void aPromiseIsForATimeToCome() {
    var late =
        client.post(
            "/tickets/MAINT-553/promise", "{\"expectedAt\": \"2020-01-01T00:00:00Z\"}", AS_IT_IS);

    assertThat(late.problem()).isEqualTo("validation");
    assertThat(late.text()).contains("\"/expectedAt\"", "range");
  }

  @Test
  void whatATicketNamesHasToExist() {
    var machine = client.post("/tickets", trouble("MACH-999999", "OIL_LEAK"));
    var type = client.post("/tickets", trouble("MACH-005", "NONE"));

    assertThat(machine.text()).contains("\"/machine\"", "no-such");
    assertThat(type.text()).contains("\"/issueType\"", "no-such");
    assertThat(client.get("/issue-types").text()).contains("OIL_LEAK", "Oil Leak");
  }

  @Test
  void theFailureOfAStepIsReportedAndClosed() {
    order("ORD-79106");

    var reported =
        client.post(
            "/sop-failures",
            "{\"sop\": \"SOP-102\", \"step\": 2, \"order\": \"ORD-79106\","
                + " \"observation\": \"5 bar at most\"}");
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    var closed =
        client.post(
            "/sop-failures/" + reported.json().getString("number") + "/close",
            "{\"measure\": \"new hose\"}",
            "If-Match",
            reported.header("ETag"));

    assertThat(closed.json().getString("status")).as(closed.text()).isEqualTo("resolved");
    assertThat(closed.json().getString("measure")).isEqualTo("new hose");
    assertThat(
            client
                .post(
                    "/sop-failures",
                    "{\"sop\": \"SOP-102\", \"step\": 9, \"order\": \"ORD-79106\","
                        + " \"observation\": \"x\"}")
                .text())
        .contains("\"/step\"", "no-such");
    assertThat(
            client
                .post(
                    "/sop-failures",
                    "{\"sop\": \"SOP-102\", \"step\": 2, \"order\": \"ORD-999999996\","
                        + " \"observation\": \"x\"}")
                .text())
        .contains("\"/order\"", "no-such");
  }

  @Test
  void revisionsOfAProcedureAreListedWithTheirSteps() {
    assertThat(client.get("/sops/SOP-102/revisions").text())
        .contains("\"revision\":1,\"inForce\":true", "Raise the pressure to 6 bar");
    assertThat(client.get("/sops/SOP-999999/revisions").status()).isEqualTo(404);
  }

  private String status(String record, String action, String body) {
    var answer = client.post(record + "/" + action, body, AS_IT_IS);
    assertThat(answer.status()).as(action + " " + answer.text()).isEqualTo(200);
    return answer.json().getString("status");
  }

  private ApiClient.Answer order(String number) {
    var answer =
        client.put(
            "/orders/" + number,
            ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
            "If-None-Match",
            "*");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private static String trouble(String machine, String type) {
    return ApiClient.object(Map.of("machine", machine, "issueType", type, "urgency", "low"));
  }
}
