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

/** Another system takes back what it did by mistake. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiUndoIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunningProduct product;
  private final ApiClient client;

  ApiUndoIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(
            product,
            "orders:read",
            "orders:write",
            "defects:read",
            "defects:write",
            "tickets:read",
            "tickets:write",
            "orders:run",
            "records:undo");
  }

  @Test
  void aDefectIsWithdrawnWithTheHoldThatItCaused() {
    order("ORD-79801");
    String defect =
        client
            .post(
                "/defects",
                ApiClient.object(
                    Map.of("order", "ORD-79801", "type", "DIMENSIONAL", "severity", "high")))
            .json()
            .getString("number");
    assertThat(status("ORD-79801")).isEqualTo("on-hold");

    var undone = client.post("/records/" + defect + "/undo", "");

    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.json().getBoolean("withdrawn")).isTrue();
    assertThat(undone.json().getString("order")).isEqualTo("ORD-79801");
    assertThat(status("ORD-79801")).isEqualTo("released");
    var again = client.post("/records/" + defect + "/undo", "");
    assertThat(again.problem()).isEqualTo("wrong-state");
    assertThat(again.json().getString("reason")).isEqualTo("nothing");
  }

  @Test
  void theEndOfATicketIsTakenBackWhateverTheKeyDidElsewhereSince() {
    String ticket = ticket();
    client.post("/tickets/" + ticket + "/resolve", "", "If-Match", "*");
    order("ORD-79802");

    var undone = client.post("/records/" + ticket + "/undo", "");

    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.json().getBoolean("withdrawn")).isFalse();
    assertThat(client.get("/tickets/" + ticket).json().getString("status"))
        .isEqualTo("acknowledged");
    client.post("/tickets/" + ticket + "/resolve", "", "If-Match", "*");
  }

  @Test
  void anOrderIsGivenBackAndItsAlertGoesOn() {
    order("ORD-79804");
    product
        .sql()
        .run(
            "UPDATE sla_clock SET due_at = now() - interval '1 hour', warn_at = now() - interval '2 hours',"
                + " breach_at = now() - interval '1 hour' WHERE subject = 'ORD-79804'");
    await().atMost(PATIENCE).until(() -> !alerts("ORD-79804").isEmpty());
    client.post("/orders/ORD-79804/acknowledge", "", "If-Match", "*");
    assertThat(client.get("/orders/ORD-79804").json().containsKey("assignee")).isTrue();
    assertThat(alerts("ORD-79804")).containsExactly("ACKNOWLEDGED");

    var undone = client.post("/records/ORD-79804/undo", "");

    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(client.get("/orders/ORD-79804").json().containsKey("assignee")).isFalse();
    assertThat(alerts("ORD-79804")).doesNotContain("ACKNOWLEDGED").isNotEmpty();
    client.post("/orders/ORD-79804/cancel", "", "If-Match", "*");
  }

  @Test
  void aDefectThatWasTakenIsGivenBack() {
    order("ORD-79805");
    String defect =
        client
            .post(
                "/defects",
                ApiClient.object(
                    Map.of("order", "ORD-79805", "type", "COSMETIC", "severity", "low")))
            .json()
            .getString("number");
    client.post("/defects/" + defect + "/acknowledge", "", "If-Match", "*");
    assertThat(client.get("/defects/" + defect).json().containsKey("assignee")).isTrue();

    var undone = client.post("/records/" + defect + "/undo", "");

    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.json().getBoolean("withdrawn")).isFalse();
    assertThat(client.get("/defects/" + defect).json().containsKey("assignee")).isFalse();
  }

  @Test
  void whatOthersDidStays() {
    String ticket = ticket();
    ApiClient other = ApiClient.with(product, "records:undo");

    assertThat(other.post("/records/" + ticket + "/undo", "").json().getString("reason"))
        .isEqualTo("nothing");
    order("ORD-79803");
    assertThat(client.post("/records/ORD-79803/undo", "").json().getString("reason"))
        .isEqualTo("final");
    assertThat(client.post("/records/ORD-79803x/undo", "").status()).isEqualTo(404);
    client.post("/tickets/" + ticket + "/resolve", "", "If-Match", "*");
  }

  private List<String> alerts(String subject) {
    return product
        .sql()
        .column("SELECT state FROM sla_alert WHERE subject = ? AND kind = 'BREACH'", subject);
  }

  private String ticket() {
    return client
        .post(
            "/tickets",
            "{\"machine\": \"MACH-005\", \"issueType\": \"OIL_LEAK\", \"urgency\": \"low\"}")
        .json()
        .getString("number");
  }

  private void order(String number) {
    client.put(
        "/orders/" + number,
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2040-03-09T12:00:00Z")),
        "If-None-Match",
        "*");
  }

  private String status(String order) {
    return client.get("/orders/" + order).json().getString("status");
  }
}
