package com.barron.production.webhooks;

import static com.barron.production.webhooks.WebhookEventType.ORDER_HELD;
import static com.barron.production.webhooks.WebhookEventType.SLA_BREACH;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksIT {
  private static TestDatabase database;
  private static WebhookFixture fixture;
  private static Webhooks webhooks;
  private static PersonId by;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(WebhooksIT.class);
    fixture = new WebhookFixture(database);
    webhooks = fixture.webhooks();
    by = fixture.person();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    database.execute("delete from webhook");
  }

  @Test
  void isMadeWithASecretThatIsNotStoredAsItIs() throws SQLException {
    var created = fixture.made("erp", ORDER_HELD, SLA_BREACH);

    assertThat(webhooks.all()).containsExactly(created.webhook());
    assertThat(created.webhook().types()).containsExactly(ORDER_HELD, SLA_BREACH);
    assertThat(
            database.ask(
                "select position(convert_to('whsec_', 'UTF8') in secret) from webhook where id = "
                    + created.webhook().id()))
        .isEqualTo("0");
    assertThat(
            database.ask("select effective_from - created_at = interval '20 seconds' from webhook"))
        .isEqualTo("t");
  }

  @Test
  void plainHttpIsForHostsOfTheSettingsAlone() {
    assertThat(webhooks.create(plain("http://erp.example/"), by))
        .isEqualTo(new WebhookResult.Refused(WebhookResult.Reason.NOT_ENCRYPTED));
    assertThat(webhooks.create(plain("http://receiver.plant:9000/"), by))
        .isInstanceOf(WebhookResult.Created.class);
  }

  @Test
  void thereAreNotTooMany() throws SQLException {
    for (int i = 0; i < Webhooks.MOST; i++) {
      fixture.made("w" + i, ORDER_HELD);
    }

    assertThat(webhooks.create(WebhookFixture.plan("more", true, ORDER_HELD), by))
        .isEqualTo(new WebhookResult.Refused(WebhookResult.Reason.TOO_MANY));
  }

  /** So that whoever sends the call again, as the answer was lost, makes no second one. */
  @Test
  void aNameIsUsedOnce() throws SQLException {
    fixture.made("erp", ORDER_HELD);
    long other = fixture.made("mes", ORDER_HELD).webhook().id();
    var taken = new WebhookResult.Refused(WebhookResult.Reason.NAME_TAKEN);
    WebhookDefinition erp = WebhookFixture.plan("erp", true, ORDER_HELD);

    assertThat(webhooks.create(erp, by)).isEqualTo(taken);
    assertThat(webhooks.replace(other, erp, w -> true, by)).isEqualTo(taken);
    webhooks.delete(webhooks.all().get(0).id(), by);
    assertThat(webhooks.create(erp, by)).isInstanceOf(WebhookResult.Created.class);
  }

  @Test
  void isReplacedByWhoeverSawIt() throws SQLException {
    long id = fixture.made("erp", ORDER_HELD).webhook().id();

    assertThat(webhooks.replace(id, WebhookFixture.plan("x", true, ORDER_HELD), w -> false, by))
        .isEqualTo(new WebhookResult.Refused(WebhookResult.Reason.CHANGED_MEANWHILE));
    var changed =
        (WebhookResult.Changed)
            webhooks.replace(id, WebhookFixture.plan("mes", true, SLA_BREACH), w -> true, by);

    assertThat(changed.webhook().name()).isEqualTo("mes");
    assertThat(changed.webhook().types()).containsExactly(SLA_BREACH);
    assertThat(webhooks.find(id)).contains(changed.webhook());
  }

  @Test
  void whoeverAsksForNothingNewIsInForceAllTheWhile() throws SQLException {
    var made = fixture.made("erp", ORDER_HELD, SLA_BREACH).webhook();
    database.execute("update webhook set effective_from = effective_from - interval '1 day'");

    webhooks.replace(made.id(), WebhookFixture.plan("erp", true, ORDER_HELD), w -> true, by);
    assertThat(webhooks.find(made.id()).orElseThrow().effectiveFrom())
        .isBefore(made.effectiveFrom());

    webhooks.replace(made.id(), WebhookFixture.plan("erp", true, SLA_BREACH), w -> true, by);
    assertThat(webhooks.find(made.id()).orElseThrow().effectiveFrom())
        .isAfterOrEqualTo(made.effectiveFrom());
  }

  @Test
  void whatWaitsForAnInactiveOneIsCancelled() throws SQLException {
    long id = fixture.made("erp", ORDER_HELD).webhook().id();
    fixture.happens(ORDER_HELD, "ORD-1");

    webhooks.replace(id, WebhookFixture.plan("erp", false, ORDER_HELD), w -> true, by);
    fixture.happens(ORDER_HELD, "ORD-2");

    assertThat(database.ask("select string_agg(subject || state, ',') from webhook_delivery"))
        .isEqualTo("ORD-1CANCELLED");
    assertThat(webhooks.test(id, by)).isEmpty();
  }

  @Test
  void aDeletedOneIsForgottenWithItsSecrets() throws SQLException {
    long id = fixture.made("erp", ORDER_HELD).webhook().id();
    webhooks.rotateSecret(id, by);

    assertThat(webhooks.delete(id, by)).isTrue();

    assertThat(webhooks.find(id)).isEmpty();
    assertThat(webhooks.all()).isEmpty();
    assertThat(webhooks.delete(id, by)).isFalse();
    assertThat(webhooks.rotateSecret(id, by)).isEmpty();
    assertThat(
            database.ask(
                "select octet_length(secret) || coalesce('kept', '') from webhook where id = "
                    + id
                    + " and previous_secret is null"))
        .isEqualTo("0kept");
  }

  @Test
  void everyChangeIsAudited() throws SQLException {
    long id = fixture.made("erp", ORDER_HELD).webhook().id();
    webhooks.replace(id, WebhookFixture.plan("mes", true, ORDER_HELD), w -> true, by);
    webhooks.rotateSecret(id, by);
    webhooks.delete(id, by);

    assertThat(
            database.ask(
                "select string_agg(act, ',' order by id) from audit where subject = 'HOOK-"
                    + id
                    + "'"))
        .isEqualTo("WEBHOOK_CREATED,WEBHOOK_CHANGED,WEBHOOK_SECRET_CHANGED,WEBHOOK_DELETED");
    assertThat(
            database.ask(
                "select changes::text from audit where act = 'WEBHOOK_CHANGED' and subject = 'HOOK-"
                    + id
                    + "'"))
        .isEqualTo("{\"before\":{\"name\":\"erp\"},\"after\":{\"name\":\"mes\"}}");
  }

  @Test
  void aTestIsAuditedWithItsDelivery() throws SQLException {
    long id = fixture.made("erp", ORDER_HELD).webhook().id();

    long delivery = webhooks.test(id, by).orElseThrow();

    assertThat(
            database.ask(
                "select act || ' ' || person_id || ' ' || changes from audit where subject = 'HOOK-"
                    + id
                    + "' order by id desc limit 1"))
        .isEqualTo(
            "WEBHOOK_TESTED "
                + by.value()
                + " {\"before\":{},\"after\":{\"delivery\":"
                + delivery
                + "}}");
  }

  @Test
  void aTestThatIsNotSentIsNotAudited() throws SQLException {
    assertThat(webhooks.test(123_456, by)).isEmpty();

    assertThat(database.ask("select count(*) from audit where subject = 'HOOK-123456'"))
        .isEqualTo("0");
  }

  private static WebhookDefinition plain(String address) {
    return new WebhookDefinition(
        "erp", WebhookAddress.parse(address).orElseThrow(), List.of(ORDER_HELD), true);
  }
}
