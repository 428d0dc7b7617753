package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system knows who joins and who leaves. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiPeopleIT {
  private final RunningProduct product;
  private final ApiClient client;

  ApiPeopleIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(
            product,
            "people:read",
            "people:invite",
            "people:revoke",
            "people:roles",
            "people:teams",
            "people:erase");
  }

  @Test
  void peopleAreToldWithoutTheirNumbers() {
    String id = person("+12025550103");

    var all = client.get("/people");
    var one = client.get("/people/" + id);

    assertThat(all.text()).contains("\"id\":" + id + ",").doesNotContain("+1202");
    assertThat(one.json().getString("role")).isEqualTo("supervisor");
    assertThat(client.get("/people/999999999").status()).isEqualTo(404);
    assertThat(client.get("/people/x").status()).isEqualTo(404);
  }

  @Test
  void aKeyInvitesNobodyAboveItsOwnRole() {
    var technician = client.post("/people/invites", invite("technician"));
    var manager = client.post("/people/invites", invite("manager"));

    assertThat(technician.status()).as(technician.text()).isEqualTo(201);
    assertThat(technician.json().getString("code")).isNotBlank();
    assertThat(manager.problem()).isEqualTo("validation");
    assertThat(manager.text()).contains("\"/role\"");
    assertThat(product.log()).doesNotContain(technician.json().getString("code"));
  }

  @Test
  void aHigherRoleIsAskedForAndAPersonConfirms() {
    String person = newcomer("Rosa Rising", "+12025550181");
    TwilioPhone manager = product.enrolled("Mpho Manager", "MANAGER");

    var asked = client.post("/people/" + person + "/role", role("supervisor"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    assertThat(asked.json().getString("role")).isEqualTo("technician");
    var alone = client.post("/people/" + person + "/role", role("supervisor"));
    assertThat(alone.problem()).isEqualTo("second-person-needed");
    assertThat(alone.json().getString("reason")).isEqualTo("asked-by-you");
    assertThat(manager.asks("promote Rosa Rising supervisor")).contains("Rosa Rising");

    assertThat(client.get("/people/" + person).json().getString("role")).isEqualTo("supervisor");
    var lower = client.post("/people/" + person + "/role", role("quality"));
    assertThat(lower.status()).as(lower.text()).isEqualTo(200);
    assertThat(lower.json().getString("role")).isEqualTo("quality");
    assertThat(
            client.post("/people/" + person + "/role", role("quality")).json().getString("reason"))
        .isEqualTo("nothing-new");
    assertThat(client.post("/people/999999999/role", role("quality")).status()).isEqualTo(404);
    assertThat(client.post("/people/" + person + "/role", role("king")).text())
        .contains("\"/role\"", "choice");
  }

  @Test
  void aTeamIsJoinedAndLeft() {
    String person = newcomer("Tumi Team", "+12025550182");

    var joined = client.post("/people/" + person + "/team", "{\"team\": \"Assembly 9\"}");
    assertThat(joined.status()).as(joined.text()).isEqualTo(200);
    assertThat(joined.json().getString("team")).isEqualTo("Assembly 9");
    var left = client.post("/people/" + person + "/team", "{}");

    assertThat(left.json().containsKey("team")).isFalse();
    assertThat(
            product
                .sql()
                .column(
                    "SELECT source FROM audit WHERE act = 'TEAM_CHANGED' AND concerns = ?",
                    Long.valueOf(person)))
        .containsExactly("REST", "REST");
  }

  @Test
  void nothingIsKeptOfWhoIsErased() {
    String person = newcomer("Erik Erased", "+12025550183");

    var erased = client.post("/people/" + person + "/erase", "");

    assertThat(erased.status()).as(erased.text()).isEqualTo(200);
    assertThat(erased.json().getString("pseudonym")).contains(person);
    assertThat(client.get("/people").text()).doesNotContain("Erik Erased");
    assertThat(product.sql().column("SELECT 1 FROM person_identity WHERE value = '+12025550183'"))
        .isEmpty();
    assertThat(client.post("/people/" + person + "/erase", "").status()).isEqualTo(404);
    assertThat(client.post("/people/999999999/erase", "").status()).isEqualTo(404);
  }

  @Test
  void whoLeavesLosesTheirRights() {
    String leaver = newcomer("Leaving Soon", "+12025550179");

    var revoked = client.post("/people/" + leaver + "/revoke", "");

    assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
    assertThat(revoked.json().getInt("identities")).isEqualTo(1);
    assertThat(
            product
                .sql()
                .column(
                    "SELECT revoked_at IS NOT NULL FROM person_identity WHERE value = '+12025550179'"))
        .containsExactly("true");
  }

  private String newcomer(String name, String phone) {
    product
        .sql()
        .run(
            """
            WITH newcomer AS (
              INSERT INTO person (name, role, enrolled_at) VALUES (?, 'TECHNICIAN', now())
              RETURNING id)
            INSERT INTO person_identity (person_id, channel, kind, value, known_since)
            SELECT id, 'simulator', 'PHONE', ?, now() FROM newcomer
            """,
            name,
            phone);
    return person(phone);
  }

  private String person(String phone) {
    return product
        .sql()
        .column("SELECT person_id FROM person_identity WHERE value = ? LIMIT 1", phone)
        .get(0);
  }

  private static String role(String role) {
    return "{\"role\": \"" + role + "\"}";
  }

  private static String invite(String role) {
    return "{\"name\": \"Nora New\", \"role\": \"" + role + "\"}";
  }
}
