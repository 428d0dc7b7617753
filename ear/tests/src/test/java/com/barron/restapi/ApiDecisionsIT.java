package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What one decides, what two have to, and that keys are never both of them. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiDecisionsIT {
  private static final String[] AS_IT_IS = {"If-Match", "*"};
  private static final String SCRAP =
      "{\"disposition\": \"scrap\", \"note\": \"cannot be repaired\"}";

  private final RunningProduct product;
  private final ApiClient recorder;
  private final ApiClient decider;

  ApiDecisionsIT(RunningProduct product) {
    this.product = product;
    this.recorder =
        ApiClient.with(
            product,
            "orders:read",
            "orders:write",
            "defects:read",
            "defects:write",
            "boms:propose");
    this.decider = decider();
  }

  private ApiClient decider() {
    return ApiClient.with(
        product,
        "defects:read",
        "defects:write",
        "defects:close",
        "holds:release",
        "boms:read",
        "boms:propose",
        "boms:decide");
  }

  @Test
  void aDefectThatDoesNotBlockIsClosedByOne() {
    String defect = defect("ORD-79201", "COSMETIC", "low");

    var taken = decider.post(defect + "/acknowledge", "", AS_IT_IS);
    var closed = decider.post(defect + "/close", SCRAP, "If-Match", taken.header("ETag"));

    assertThat(taken.json().containsKey("assignee")).as(taken.text()).isTrue();
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    assertThat(closed.json().getString("status")).isEqualTo("resolved");
    assertThat(closed.json().getString("disposition")).isEqualTo("scrap");
    assertThat(closed.json().getString("dispositionNote")).isEqualTo("cannot be repaired");
    assertThat(decider.post(defect + "/close", SCRAP, AS_IT_IS).json().getString("reason"))
        .isEqualTo("over");
  }

  @Test
  void aDefectOfSomebodyElseIsNotTaken() {
    String defect = defect("ORD-79202", "COSMETIC", "low");
    recorder.post(defect + "/acknowledge", "", AS_IT_IS);

    var refused = decider.post(defect + "/acknowledge", "", AS_IT_IS);

    assertThat(refused.problem()).isEqualTo("wrong-state");
    assertThat(refused.json().getString("reason")).isEqualTo("taken");
  }

  @Test
  void aDefectThatBlocksNeedsTheRightToReleaseItsHold() {
    String defect = defect("ORD-79203", "SURFACE", "low");
    ApiClient quality = ApiClient.with(product, "defects:read", "defects:close");

    var refused = quality.post(defect + "/close", SCRAP, AS_IT_IS);
    var closed = decider.post(defect + "/close", SCRAP, AS_IT_IS);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("holds:release");
    assertThat(closed.json().getString("status")).as(closed.text()).isEqualTo("resolved");
    assertThat(recorder.get("/orders/ORD-79203").json().getString("status")).isEqualTo("released");
  }

  @Test
  void aHoldIsReleasedByOneUnlessItIsCritical() {
    String hold = defect("ORD-79204", "SURFACE", "low").replace("/defects/", "/holds/");

    var released = decider.post(hold + "/release", "", AS_IT_IS);

    assertThat(released.status()).as(released.text()).isEqualTo(200);
    assertThat(released.json().containsKey("releasedAt")).isTrue();
    assertThat(recorder.get("/orders/ORD-79204").json().getString("status")).isEqualTo("released");
  }

  @Test
  void twoKeysAreNotTwoWhoDecide() {
    String defect = defect("ORD-79205", "SURFACE", "high");

    var asked = decider.post(defect + "/close", SCRAP, AS_IT_IS);
    var itself = decider.post(defect + "/close", SCRAP, AS_IT_IS);
    var anotherKey = decider().post(defect + "/close", SCRAP, AS_IT_IS);

    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    assertThat(asked.json().getString("status")).isEqualTo("open");
    assertThat(asked.json().containsKey("releaseAskedBy")).isTrue();
    assertThat(itself.problem()).isEqualTo("second-person-needed");
    assertThat(itself.json().getString("reason")).isEqualTo("asked-by-you");
    assertThat(anotherKey.problem()).isEqualTo("second-person-needed");
    assertThat(anotherKey.json().getString("reason")).isEqualTo("not-independent");
    assertThat(recorder.get("/orders/ORD-79205").json().getString("status")).isEqualTo("on-hold");
  }

  @Test
  void aKeyConfirmsWhatAPersonAskedFor() {
    String defect = defect("ORD-79206", "SURFACE", "high");
    askedByAPerson(defect);

    var confirmed = decider.post(defect.replace("/defects/", "/holds/") + "/release", "", AS_IT_IS);

    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    assertThat(recorder.get("/orders/ORD-79206").json().getString("status")).isEqualTo("released");
  }

  @Test
  void aKeyRefusesWhatAPersonAskedFor() {
    String hold = defect("ORD-79207", "SURFACE", "high").replace("/defects/", "/holds/");

    var nothing = decider.post(hold + "/refuse", "", AS_IT_IS);
    askedByAPerson(hold);
    var refused =
        decider.post(hold + "/refuse", "{\"reason\": \"measure it again first\"}", AS_IT_IS);

    assertThat(nothing.json().getString("reason")).isEqualTo("not-asked");
    assertThat(refused.status()).as(refused.text()).isEqualTo(200);
    assertThat(refused.json().containsKey("releaseAskedBy")).isFalse();
    assertThat(recorder.get("/orders/ORD-79207").json().getString("status")).isEqualTo("on-hold");
  }

  @Test
  void aChangeOfABillIsProposedAndDecidedBySomebodyElse() {
    bill("BOM-79201");

    var proposed = recorder.post("/bom-changes", change("BOM-79201", "3"));
    String change = "/bom-changes/" + proposed.json().getString("number");
    var byAKey = decider.post(change + "/approve", "", AS_IT_IS);
    product
        .sql()
        .run(
            "UPDATE bom_change SET requester_id = (SELECT person_id FROM person_identity WHERE value"
                + " = '+12025550101' LIMIT 1) WHERE number = ?",
            proposed.json().getString("number"));
    var approved = decider.post(change + "/approve", "", AS_IT_IS);

    assertThat(byAKey.json().getString("reason")).as(byAKey.text()).isEqualTo("not-independent");
    assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    assertThat(approved.json().getString("status")).isEqualTo("approved");
    assertThat(
            decider
                .get("/boms/BOM-79201")
                .json()
                .getJsonArray("components")
                .getJsonObject(0)
                .getInt("quantity"))
        .isEqualTo(3);
    assertThat(decider.post(change + "/reject", "", AS_IT_IS).json().getString("reason"))
        .isEqualTo("over");
  }

  @Test
  void whatIsProposedHasToChangeSomething() {
    bill("BOM-79202");

    assertThat(recorder.post("/bom-changes", change("BOM-79202", "2")).text())
        .contains("\"/newQuantity\"", "range");
    assertThat(recorder.post("/bom-changes", change("BOM-79202", "2.5")).text())
        .contains("\"/newQuantity\"", "range");
    assertThat(recorder.post("/bom-changes", change("BOM-999999995", "3")).text())
        .contains("\"/partNumber\"", "no-such");
  }

  private void askedByAPerson(String defectOrHold) {
    product
        .sql()
        .run(
            """
            INSERT INTO hold_release (defect_number, critical, recorded_by, requested_by, requested_at)
            SELECT number, true, reporter_id, (SELECT person_id FROM person_identity WHERE value = '+12025550103' LIMIT 1), now()
            FROM defect WHERE number = ?
            """,
            defectOrHold.replaceAll(".*/", ""));
  }

  private void bill(String number) {
    product.sql().run("INSERT INTO bom (number, product) VALUES (?, 'Test Pump')", number);
    product
        .sql()
        .run(
            "INSERT INTO bom_component (bom_number, position, part_number, name, quantity)"
                + " VALUES (?, 1, 'BOLT', 'Bolt', 2)",
            number);
  }

  private static String change(String bill, String quantity) {
    return "{\"bom\": \""
        + bill
        + "\", \"partNumber\": \"BOLT\", \"newQuantity\": "
        + quantity
        + ", \"reason\": \"more is safer\"}";
  }

  /** The address of a new one on a new order. */
  private String defect(String order, String type, String severity) {
    var planned =
        recorder.put(
            "/orders/" + order,
            ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
            "If-None-Match",
            "*");
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    var recorded =
        recorder.post(
            "/defects",
            ApiClient.object(Map.of("order", order, "type", type, "severity", severity)));
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    return "/defects/" + recorded.json().getString("number");
  }
}
