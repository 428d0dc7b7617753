package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system keeps procedures, with their revisions and steps. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiProceduresIT {
  private final RunningProduct product;
  private final ApiClient client;

  ApiProceduresIT(RunningProduct product) {
    this.product = product;
    this.client = ApiClient.with(product, "sops:read", "sops:write", "sops:report");
  }

  @Test
  void otherStepsAreTheNextRevision() {
    var created = create("SOP-7901", sop("Grease the press", "\"Stop it\", \"Grease it\""));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/api/v1/sops/SOP-7901");
    assertThat(created.json().getInt("revision")).isEqualTo(1);

    var renamed = replace("SOP-7901", sop("Grease press 9", "\"Stop it\", \"Grease it\""), created);
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    assertThat(renamed.json().getInt("revision")).isEqualTo(1);
    var longer =
        replace(
            "SOP-7901", sop("Grease press 9", "\"Stop it\", \"Lock it\", \"Grease it\""), renamed);
    assertThat(longer.json().getInt("revision")).isEqualTo(2);

    assertThat(client.get("/sops/SOP-7901").text()).isEqualTo(longer.text());
    assertThat(revisions("SOP-7901"))
        .containsExactly(
            "2 true [\"Stop it\",\"Lock it\",\"Grease it\"]",
            "1 false [\"Stop it\",\"Grease it\"]");
  }

  @Test
  void anOldRevisionComesIntoForceAgainWithItsOwnStepsAlone() {
    create("SOP-7902", sop("Clean", "\"Wipe\""));
    replace("SOP-7902", sop("Clean", "\"Wash\""));

    var others = replace("SOP-7902", sop("Clean", "\"Rinse\"").replace("{", "{\"revision\": 1, "));
    var again = replace("SOP-7902", sop("Clean", "\"Wipe\"").replace("{", "{\"revision\": 1, "));

    assertThat(others.problem()).isEqualTo("wrong-state");
    assertThat(others.json().getString("reason")).isEqualTo("revision-has-other-steps");
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(revisions("SOP-7902")).containsExactly("2 false [\"Wash\"]", "1 true [\"Wipe\"]");
    assertThat(replace("SOP-7902", sop("Clean", "\"Rinse\"")).json().getInt("revision"))
        .isEqualTo(3);
  }

  @Test
  void whoeverSawAnotherVersionChangesNothing() {
    var first = create("SOP-7903", sop("Paint", "\"Prime\""));
    replace("SOP-7903", sop("Paint twice", "\"Prime\""), first);

    assertThat(replace("SOP-7903", sop("Paint once", "\"Prime\""), first).problem())
        .isEqualTo("precondition-failed");
    assertThat(create("SOP-7903", sop("Paint", "\"Prime\"")).problem())
        .isEqualTo("precondition-failed");
    assertThat(client.put("/sops/SOP-7903", sop("Paint", "\"Prime\"")).problem())
        .isEqualTo("precondition-required");
    assertThat(replace("SOP-7904", sop("Paint", "\"Prime\"")).status()).isEqualTo(404);
    assertThat(client.get("/sops/SOP-7903").json().getString("title")).isEqualTo("Paint twice");
  }

  @Test
  void everythingThatIsWrongIsNamedAndNothingStored() {
    var wrong = create("SOP-7905", "{\"title\": \"\", \"steps\": [\"a\", 7], \"colour\": \"red\"}");
    var none = create("SOP-7905", "{\"title\": \"Weld\", \"steps\": []}");
    var half = create("SOP-7905", sop("Weld", "\"Heat\"").replace("{", "{\"externalId\": \"1\", "));

    assertThat(wrong.problem()).isEqualTo("validation");
    assertThat(wrong.text()).contains("\"/title\"", "\"/steps\"", "\"/colour\"", "unknown");
    assertThat(none.text()).contains("\"/steps\"");
    assertThat(half.text()).contains("\"/externalSystem\"", "required");
    assertThat(client.get("/sops/SOP-7905").status()).isEqualTo(404);
  }

  @Test
  void theOtherSystemsIdIsUniqueAndFound() {
    String known = "{\"externalSystem\": \"qms\", \"externalId\": \"W-1\", ";
    create("SOP-7906", sop("Saw", "\"Cut\"").replace("{", known));

    var taken = create("SOP-7907", sop("Drill", "\"Bore\"").replace("{", known));

    assertThat(taken.problem()).isEqualTo("external-id-taken");
    assertThat(taken.text()).contains("SOP-7906");
    assertThat(client.get("/sops?externalSystem=qms&externalId=W-1").numbers())
        .containsExactly("SOP-7906");
  }

  @Test
  void whoFollowsChangesSeesThem() {
    create("SOP-7908", sop("Pack", "\"Wrap\""));
    product.sql().run("ALTER TABLE sop DISABLE TRIGGER sop_stamp");
    product
        .sql()
        .run("UPDATE sop SET updated_at = now() - interval '1 minute' WHERE number = 'SOP-7908'");
    product.sql().run("ALTER TABLE sop ENABLE TRIGGER sop_stamp");
    String since =
        product.sql().column("SELECT to_json(now() - interval '2 minutes')#>>'{}'").get(0);

    assertThat(client.get("/sops?updatedSince=" + since.replace("+", "%2B")).numbers())
        .contains("SOP-7908");
  }

  @Test
  void whoChangedWhatStandsInTheAudit() {
    create("SOP-7909", sop("Press", "\"Push\""));
    replace("SOP-7909", sop("Press", "\"Pull\""));

    assertThat(
            product
                .sql()
                .column(
                    "SELECT act || ' ' || source || ' ' || (changes->'after'->>'revision') FROM audit"
                        + " WHERE subject = 'SOP-7909' ORDER BY id"))
        .containsExactly("SOP_ADDED REST 1", "SOP_REPLACED REST 2");
  }

  @Test
  void nobodyWorksByOneThatIsNotActive() {
    create("SOP-7910", sop("Rivet", "\"Set\""));

    var idle = replace("SOP-7910", sop("Rivet", "\"Set\"").replace("{", "{\"active\": false, "));
    var refused =
        client.post(
            "/sop-failures",
            "{\"sop\": \"SOP-7910\", \"step\": 1, \"order\": \"ORD-12345\", \"observation\": \"x\"}");

    assertThat(idle.json().getBoolean("active")).as(idle.text()).isFalse();
    assertThat(idle.json().getInt("revision")).isEqualTo(1);
    assertThat(refused.text()).contains("\"/step\"", "no-such");
    assertThat(client.get("/sops?active=false").numbers()).contains("SOP-7910");
    var again = replace("SOP-7910", sop("Rivet", "\"Set\""));
    assertThat(again.json().getBoolean("active")).isTrue();
    assertThat(client.get("/sops?active=false").numbers()).doesNotContain("SOP-7910");
  }

  private List<String> revisions(String number) {
    return client
        .get("/sops/" + number + "/revisions")
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            revision ->
                revision.getInt("revision")
                    + " "
                    + revision.getBoolean("inForce")
                    + " "
                    + revision.getJsonArray("steps"))
        .toList();
  }

  private ApiClient.Answer create(String number, String body) {
    return client.put("/sops/" + number, body, "If-None-Match", "*");
  }

  private ApiClient.Answer replace(String number, String body, ApiClient.Answer seen) {
    return client.put("/sops/" + number, body, "If-Match", seen.header("ETag"));
  }

  private ApiClient.Answer replace(String number, String body) {
    return client.put("/sops/" + number, body, "If-Match", "*");
  }

  private static String sop(String title, String steps) {
    return "{\"title\": \"" + title + "\", \"steps\": [" + steps + "]}";
  }
}
