package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An auditor reads what was done, by chat and by other systems, and whether it is whole. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiAuditIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningProduct product;
  private final ApiClient client;

  ApiAuditIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(product, "orders:write", "defects:read", "defects:write", "audit:read");
  }

  @Test
  void eachCommandIsThereWithItsOriginAndItsChangesAndTheChainIsWhole() {
    String defect = defect("ORD-79501");
    TwilioPhone phone = product.somebody();
    assertThat(phone.asks("ack " + defect)).contains(defect);

    List<JsonObject> about = about(defect, 3);

    assertThat(about)
        .extracting(entry -> entry.getString("action"))
        .containsExactly("defect-recorded", "order-held", "defect-acknowledged");
    assertThat(about)
        .extracting(entry -> entry.getString("source"))
        .containsExactly("rest", "rest", "chat");
    assertThat(about.get(0).getString("sourceName")).startsWith("KEY-");
    assertThat(about.get(2).getString("sourceName")).isEqualTo("twilio");
    assertThat(about.get(0).getJsonObject("changes").getJsonObject("after").getString("severity"))
        .isEqualTo("HIGH");
    assertThat(about.get(2).getJsonObject("changes").getJsonObject("after").getInt("assignee"))
        .isEqualTo(about.get(2).getInt("person"));
    assertThat(client.get("/audit?subject=ORD-79501&action=order-planned&source=rest").json())
        .asString()
        .contains("\"product\":\"Pump\"");
    assertThat(product.sql().column("SELECT problem FROM verify_audit()")).containsExactly("null");
  }

  @Test
  void theDaysOfTheChainAreListedWithTheirHeads() {
    defect("ORD-79502");

    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(
            () ->
                assertThat(client.get("/audit/chains").json().getJsonArray("items").toString())
                    .contains("\"state\":\"whole\"", "\"headHash\":"));
    assertThat(client.get("/audit/chains?broken=true").json().getJsonArray("items")).isEmpty();
    assertThat(client.get("/audit?action=NOT").problem()).isEqualTo("invalid-parameter");
    assertThat(client.get("/audit?cursor=x").problem()).isEqualTo("invalid-parameter");
  }

  @Test
  void theEvidenceOfADefectIsAPdfInTheReadersLanguage() {
    String defect = defect("ORD-79503");
    about(defect, 2);

    var english = client.get("/defects/" + defect + "/evidence");
    var zulu = client.get("/defects/" + defect + "/evidence?lang=zu");
    var spanish =
        client.get("/defects/" + defect + "/evidence", "Accept-Language", "fr, es-MX;q=0.8");

    assertThat(english.status()).as(english.text()).isEqualTo(200);
    assertThat(english.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + defect + "-evidence-en.pdf\"");
    assertThat(new String(english.response().body(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(zulu.header("Content-Language")).isEqualTo("zu");
    assertThat(spanish.header("Content-Language")).isEqualTo("es");
    assertThat(client.get("/defects/" + defect + "/evidence?lang=xx").problem())
        .isEqualTo("invalid-parameter");
    assertThat(client.get("/defects/DEF-999999999/evidence").status()).isEqualTo(404);
    assertThat(client.get("/defects/ORD-79503/evidence").status()).isEqualTo(404);
  }

  private List<JsonObject> about(String number, int entries) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                client
                    .get("/audit?about=" + number)
                    .json()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class),
            found -> found.size() >= entries);
  }

  private String defect(String order) {
    client.put(
        "/orders/" + order,
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
        "If-None-Match",
        "*");
    var recorded =
        client.post(
            "/defects",
            ApiClient.object(Map.of("order", order, "type", "SURFACE", "severity", "high")));
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    return recorded.json().getString("number");
  }
}
