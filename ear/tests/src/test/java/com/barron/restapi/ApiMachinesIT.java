package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system puts machines in, and takes them out of use. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiMachinesIT {
  private static final String PRESS = "{\"name\": \"Press 91\", \"line\": \"Line T\"}";

  private final RunningProduct product;
  private final ApiClient client;

  ApiMachinesIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(product, "machines:read", "machines:write", "tickets:read", "tickets:write");
  }

  @Test
  void aMachineIsCreatedAndReplaced() {
    var created = client.put("/machines/MACH-7901", PRESS, "If-None-Match", "*");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/api/v1/machines/MACH-7901");
    assertThat(created.json().getBoolean("active")).isTrue();
    assertThat(client.put("/machines/MACH-7901", PRESS, "If-None-Match", "*").problem())
        .isEqualTo("precondition-failed");

    var renamed =
        client.put(
            "/machines/MACH-7901",
            "{\"name\": \"Press 92\", \"line\": \"Line T\"}",
            "If-Match",
            created.header("ETag"));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    assertThat(client.get("/machines/MACH-7901").text()).isEqualTo(renamed.text());
    assertThat(
            client.put("/machines/MACH-7901", PRESS, "If-Match", created.header("ETag")).problem())
        .isEqualTo("precondition-failed");
    assertThat(client.put("/machines/MACH-7902", PRESS, "If-Match", "*").status()).isEqualTo(404);
    assertThat(client.get("/machines?line=Line%20T").numbers()).contains("MACH-7901");
  }

  @Test
  void noTroubleIsReportedOnAMachineThatIsNotUsed() {
    client.put("/machines/MACH-7903", PRESS, "If-None-Match", "*");
    var idle =
        client.put(
            "/machines/MACH-7903",
            "{\"name\": \"Press 91\", \"line\": \"Line T\", \"active\": false}",
            "If-Match",
            "*");

    var refused =
        client.post(
            "/tickets",
            "{\"machine\": \"MACH-7903\", \"issueType\": \"OIL_LEAK\", \"urgency\": \"low\"}");

    assertThat(idle.json().getBoolean("active")).isFalse();
    assertThat(refused.text()).contains("\"/machine\"", "no-such");
    assertThat(client.get("/machines?active=false").numbers()).contains("MACH-7903");
  }

  @Test
  void whoChangedWhatStandsInTheAudit() {
    client.put("/machines/MACH-7905", PRESS, "If-None-Match", "*");
    client.put("/machines/MACH-7905", PRESS.replace("Line T", "Line U"), "If-Match", "*");

    assertThat(
            product
                .sql()
                .column(
                    "SELECT act || ' ' || source || ' ' || (changes->'after'->>'line') FROM audit"
                        + " WHERE subject = 'MACH-7905' ORDER BY id"))
        .containsExactly("MACHINE_ADDED REST Line T", "MACHINE_CHANGED REST Line U");
  }

  @Test
  void theSameCallCreatesOneMachine() {
    var first =
        client.put(
            "/machines/MACH-7904", PRESS, "If-None-Match", "*", "Idempotency-Key", "press-7904");
    var again =
        client.put(
            "/machines/MACH-7904", PRESS, "If-None-Match", "*", "Idempotency-Key", "press-7904");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
  }
}
