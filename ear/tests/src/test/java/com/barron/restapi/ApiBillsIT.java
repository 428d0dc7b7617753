package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system keeps bills of material. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiBillsIT {
  private static final String BOLT =
      "{\"partNumber\": \"BOLT-M8\", \"name\": \"Bolt M8\", \"quantity\": 8}";
  private static final String OIL =
      "{\"partNumber\": \"OIL-1\", \"name\": \"Oil\", \"quantity\": 1.25, \"unit\": \"l\"}";

  private final RunningProduct product;
  private final ApiClient client;

  ApiBillsIT(RunningProduct product) {
    this.product = product;
    this.client = ApiClient.with(product, "boms:read", "boms:write", "boms:propose", "boms:decide");
  }

  @Test
  void aBillIsCreatedAndReplacedWithAllOfItsLines() {
    var created = create("BOM-7901", bill("Pump P9", BOLT, OIL));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/api/v1/boms/BOM-7901");
    assertThat(created.text())
        .contains("\"quantity\":8,\"unit\":\"pcs\",\"decimals\":0")
        .contains("\"quantity\":1.25,\"unit\":\"l\",\"decimals\":3");

    var replaced =
        client.put("/boms/BOM-7901", bill("Pump P9", OIL), "If-Match", created.header("ETag"));
    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    assertThat(client.get("/boms/BOM-7901").text()).isEqualTo(replaced.text());
    assertThat(replaced.text()).doesNotContain("BOLT-M8");
    assertThat(
            client
                .put("/boms/BOM-7901", bill("Pump P9", OIL), "If-Match", created.header("ETag"))
                .problem())
        .isEqualTo("precondition-failed");
    assertThat(create("BOM-7901", bill("Pump P9", OIL)).problem()).isEqualTo("precondition-failed");
    assertThat(client.put("/boms/BOM-7901", bill("Pump P9", OIL)).problem())
        .isEqualTo("precondition-required");
    assertThat(client.put("/boms/BOM-7902", bill("Pump", OIL), "If-Match", "*").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsWrongWithALineIsNamedByItsPlace() {
    var wrong =
        create(
            "BOM-7903",
            bill(
                "Pump",
                BOLT,
                BOLT,
                BOLT.replace("BOLT-M8", "bolt"),
                BOLT.replace("BOLT-M8", "BOLT-M9").replace("8}", "1.5}")));
    var fields =
        create(
            "BOM-7903",
            bill("Pump", "{\"partNumber\": \"A\", \"colour\": 1, \"quantity\": \"8\"}", "7"));

    assertThat(wrong.text()).contains("\"/components/2/partNumber\"", "format");
    assertThat(fields.text())
        .contains("\"/components/0/colour\"", "unknown")
        .contains("\"/components/0/name\"", "required")
        .contains("\"/components/0/quantity\"", "type")
        .contains("\"/components/1\"");
    var together =
        create(
            "BOM-7903",
            bill("Pump", BOLT, BOLT, BOLT.replace("M8\", ", "M9\", ").replace("8}", "1.5}")));
    assertThat(together.text())
        .contains("\"/components/1/partNumber\"", "repeated")
        .contains("\"/components/2/quantity\"", "range");
    assertThat(create("BOM-7903", "{\"product\": \"Pump\", \"components\": []}").text())
        .contains("\"/components\"", "length");
    assertThat(client.get("/boms/BOM-7903").status()).isEqualTo(404);
  }

  @Test
  void theOtherSystemsIdIsUniqueAndFound() {
    String known = "{\"externalSystem\": \"erp\", \"externalId\": \"B-1\", \"product\"";
    create("BOM-7904", bill("Pump", BOLT).replace("{\"product\"", known));

    var taken = create("BOM-7905", bill("Pump", BOLT).replace("{\"product\"", known));

    assertThat(taken.problem()).isEqualTo("external-id-taken");
    assertThat(client.get("/boms?externalSystem=erp&externalId=B-1").numbers())
        .containsExactly("BOM-7904");
  }

  @Test
  void aChangeToABillThatWasReplacedIsNotApproved() {
    create("BOM-7906", bill("Pump", BOLT));
    String change =
        client
            .post(
                "/bom-changes",
                "{\"bom\": \"BOM-7906\", \"partNumber\": \"BOLT-M8\", \"newQuantity\": 6,"
                    + " \"reason\": \"six do\"}")
            .json()
            .getString("number");
    client.put("/boms/BOM-7906", bill("Pump", BOLT.replace("8}", "7}")), "If-Match", "*");

    assertThat(client.get("/bom-changes/" + change).json().getString("status"))
        .isEqualTo("submitted");
    product.sql().run("UPDATE bom_change SET requester_id = 1 WHERE number = ?", change);
    assertThat(client.post("/bom-changes/" + change + "/approve", "", "If-Match", "*").problem())
        .isEqualTo("bill-changed");
  }

  @Test
  void aChangeOfALineIsAChangeOfTheBill() {
    create("BOM-7907", bill("Pump", BOLT));
    String before = client.get("/boms/BOM-7907").json().getString("updatedAt");

    product
        .sql()
        .run("UPDATE bom_component SET name = 'Bolt M8 x 30' WHERE bom_number = 'BOM-7907'");

    assertThat(client.get("/boms/BOM-7907").json().getString("updatedAt")).isGreaterThan(before);
    assertThat(client.get("/boms?updatedSince=2026-01-01T00:00:00Z").status()).isEqualTo(200);
  }

  @Test
  void whoChangedWhatStandsInTheAudit() {
    create("BOM-7908", bill("Pump", BOLT));
    client.put("/boms/BOM-7908", bill("Pump", BOLT, OIL), "If-Match", "*");

    List<String> audit =
        product
            .sql()
            .column(
                "SELECT act || ' ' || source || ' ' || (changes->'after'->>'components') FROM audit"
                    + " WHERE subject = 'BOM-7908' ORDER BY id");
    assertThat(audit).containsExactly("BOM_ADDED REST 1", "BOM_REPLACED REST 2");
  }

  @Test
  void nobodyProposesAChangeToOneThatIsNotActive() {
    create("BOM-7909", bill("Pump", BOLT));

    var idle =
        client.put(
            "/boms/BOM-7909",
            bill("Pump", BOLT).replace("{\"product\"", "{\"active\": false, \"product\""),
            "If-Match",
            "*");
    var refused =
        client.post(
            "/bom-changes",
            "{\"bom\": \"BOM-7909\", \"partNumber\": \"BOLT-M8\", \"newQuantity\": 6, \"reason\": \"x\"}");

    assertThat(idle.json().getBoolean("active")).as(idle.text()).isFalse();
    assertThat(refused.text()).contains("\"/partNumber\"", "no-such");
    assertThat(client.get("/boms?active=false").numbers()).contains("BOM-7909");
  }

  private ApiClient.Answer create(String number, String body) {
    return client.put("/boms/" + number, body, "If-None-Match", "*");
  }

  private static String bill(String product, String... lines) {
    return "{\"product\": \"" + product + "\", \"components\": [" + String.join(", ", lines) + "]}";
  }
}
