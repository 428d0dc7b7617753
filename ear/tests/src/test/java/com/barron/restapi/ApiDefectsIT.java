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

/** Another system records defects, and reads what the floor recorded. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiDefectsIT {
  private final RunningProduct product;
  private final ApiClient client;

  ApiDefectsIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(product, "orders:read", "orders:write", "defects:read", "defects:write");
  }

  @Test
  void aBlockingDefectHoldsItsOrder() {
    order("ORD-79001");

    var recorded =
        client.post("/defects", defect("ORD-79001", "SURFACE"), "Idempotency-Key", "defect-1");

    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    String number = recorded.json().getString("number");
    var read = client.get("/defects/" + number);
    assertThat(read.json()).isEqualTo(recorded.json());
    assertThat(read.header("ETag")).isEqualTo(recorded.header("ETag"));
    assertThat(recorded.header("Location")).isEqualTo("/api/v1/defects/" + number);
    assertThat(recorded.json().getBoolean("holdsOrder")).isTrue();
    assertThat(client.get("/orders/ORD-79001").json().getString("status")).isEqualTo("on-hold");
    assertThat(client.get("/orders?onHold=true").numbers()).contains("ORD-79001");
    assertThat(client.get("/defects?order=ORD-79001&open=true").numbers()).containsExactly(number);
    assertThat(client.get("/holds?order=ORD-79001").text()).contains(number);
    assertThat(client.get("/holds/" + number).json().getString("order")).isEqualTo("ORD-79001");
    assertThat(
            product
                .sql()
                .column(
                    "SELECT p.name FROM audit a JOIN person p ON p.id = a.person_id"
                        + " WHERE a.subject = ? AND a.act = 'DEFECT_RECORDED'",
                    number))
        .hasSize(1)
        .allMatch(name -> name.startsWith("system "));
  }

  @Test
  void theSameCallRecordsOneDefect() {
    order("ORD-79002");
    String body = defect("ORD-79002", "LABELLING");

    var first = client.post("/defects", body, "Idempotency-Key", "defect-2");
    var again = client.post("/defects", body, "Idempotency-Key", "defect-2");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(client.get("/defects?order=ORD-79002").numbers()).hasSize(1);
  }

  @Test
  void whatDoesNotExistIsNamed() {
    order("ORD-79003");

    var order = client.post("/defects", defect("ORD-999999998", "SURFACE"));
    var type = client.post("/defects", defect("ORD-79003", "NONE"));

    assertThat(order.problem()).isEqualTo("validation");
    assertThat(order.text()).contains("\"/order\"", "no-such");
    assertThat(type.text()).contains("\"/type\"", "no-such");
    assertThat(client.get("/defects?order=ORD-79003").numbers()).isEmpty();
  }

  @Test
  void theTypesAreListed() {
    assertThat(client.get("/defect-types").text()).contains("INTERNAL_REJECT", "Wrong Dimension");
  }

  @Test
  void aPhotoOfTheFloorIsSavedAndNeverShown() {
    order("ORD-79004");
    String number =
        client.post("/defects", defect("ORD-79004", "COSMETIC")).json().getString("number");
    product
        .sql()
        .run(
            """
            INSERT INTO attachment (subject, content_type, caption, bytes, digest, taken_by, taken_at)
            SELECT ?, 'image/jpeg', 'the flange', 'jpeg'::bytea, sha256('jpeg'::bytea), min(id), now()
            FROM person
            """,
            number);

    List<JsonObject> all =
        client
            .get("/defects/" + number + "/attachments")
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class);
    long id = all.get(all.size() - 1).getJsonNumber("id").longValue();
    var file = client.get("/defects/" + number + "/attachments/" + id, "Accept", "*/*");

    assertThat(file.text()).isEqualTo("jpeg");
    assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + number + "-" + id + ".jpg\"");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
    assertThat(client.get("/defects/DEF-98764/attachments/" + id, "Accept", "*/*").status())
        .isEqualTo(404);
  }

  private void order(String number) {
    var answer =
        client.put(
            "/orders/" + number,
            ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
            "If-None-Match",
            "*");
    assertThat(answer.status()).isEqualTo(201);
  }

  private static String defect(String order, String type) {
    return ApiClient.object(Map.of("order", order, "type", type, "severity", "low"));
  }
}
