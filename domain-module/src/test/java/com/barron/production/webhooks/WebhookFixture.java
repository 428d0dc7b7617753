package com.barron.production.webhooks;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.runtime.WebhookSettings;
import com.barron.production.sql.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Webhooks on a database, for tests. */
public final class WebhookFixture {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-09T12:00:00Z"), ZoneOffset.UTC);
  public static final WebhookSettings SETTINGS =
      new WebhookSettings(
          List.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="), Set.of("receiver.plant"));

  private final TestDatabase database;
  private final WantedEvents wanted;

  public WebhookFixture(TestDatabase database) {
    this.database = database;
    this.wanted = new WantedEventsCache(sql());
  }

  public Sql sql() {
    return database.sql();
  }

  public SecretCipher cipher() {
    return new AesSecretCipher(SETTINGS);
  }

  public WantedEvents wanted() {
    return wanted;
  }

  /** As the container would make it. */
  public Webhooks webhooks() {
    return new WebhookService(
        new WebhookRepository(sql(), cipher()),
        SETTINGS,
        AuditFixture.administration(sql(), CLOCK),
        CLOCK);
  }

  /** A person by whom it is done. */
  public PersonId person() throws SQLException {
    return new PersonId(
        Long.parseLong(
            database.ask(
                "insert into person (name, role, enrolled_at) values ('ERP', 'TECHNICIAN', now())"
                    + " returning id")));
  }

  /** One in force. */
  public WebhookResult.Created made(String name, WebhookEventType... types) throws SQLException {
    return (WebhookResult.Created) webhooks().create(plan(name, true, types), person());
  }

  public static WebhookDefinition plan(String name, boolean active, WebhookEventType... types) {
    return new WebhookDefinition(
        name,
        WebhookAddress.parse("https://erp.example/" + name).orElseThrow(),
        List.of(types),
        active);
  }

  /** Something happened to a subject. */
  public void happens(WebhookEventType type, String subject) {
    Object[] values = new Object[type.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.fields().get(i).example();
    }
    new WebhookEventRecorder(sql(), wanted, CLOCK).add(WebhookEvent.of(type, subject, values));
  }
}
