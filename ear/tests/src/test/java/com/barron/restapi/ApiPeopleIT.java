package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system knows who joins and who leaves. */
@ResourceLock(TestRig.OPEN_PRODUCT)
@ExtendWith(ProductExtension.class)
class ApiPeopleIT {
  private final RunningProduct product;
  private final ApiClient client;

  ApiPeopleIT(RunningProduct product) {
    this.product = product;
    this.client = ApiClient.with(product, "people:read", "people:invite", "people:revoke");
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
  void whoLeavesLosesTheirRights() {
    product
        .sql()
        .run(
            """
            WITH leaver AS (
              INSERT INTO person (name, role, enrolled_at) VALUES ('Leaving Soon', 'TECHNICIAN', now())
              RETURNING id)
            INSERT INTO person_identity (person_id, channel, kind, value, known_since)
            SELECT id, 'simulator', 'PHONE', '+12025550179', now() FROM leaver
            """);

    var revoked = client.post("/people/" + person("+12025550179") + "/revoke", "");

    assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
    assertThat(revoked.json().getInt("identities")).isEqualTo(1);
    assertThat(
            product
                .sql()
                .column(
                    "SELECT revoked_at IS NOT NULL FROM person_identity WHERE value = '+12025550179'"))
        .containsExactly("true");
  }

  private String person(String phone) {
    return product
        .sql()
        .column("SELECT person_id FROM person_identity WHERE value = ? LIMIT 1", phone)
        .get(0);
  }

  private static String invite(String role) {
    return "{\"name\": \"Nora New\", \"role\": \"" + role + "\"}";
  }
}
