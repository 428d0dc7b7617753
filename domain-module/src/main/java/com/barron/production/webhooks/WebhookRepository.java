package com.barron.production.webhooks;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The webhooks in the database. Each method is one statement. */
@Singleton
class WebhookRepository {
  private static final String COLUMNS =
      """
      id, name, url, event_types, active, created_at, effective_from, failing_since, gone_at,
        case when previous_until > now() then previous_until end as previous_until
      """;

  private static final String ALL =
      "select " + COLUMNS + " from webhook where deleted_at is null order by id";

  private static final String FIND =
      "select " + COLUMNS + " from webhook where id = ? and deleted_at is null";

  private static final String ADD =
      """
      insert into webhook (name, url, event_types, active, secret, effective_from)
      values (?, ?, ?, ?, ?, now() + ? * interval '1 millisecond')
      returning\s"""
          + COLUMNS;

  /** Who changes nothing that concerns events is in force all the while. */
  private static final String REPLACE =
      """
      update webhook
         set name = ?, url = ?, active = ?, gone_at = case when ? then null else gone_at end,
             failing_since = null,
             effective_from = case when active and event_types @> ? then effective_from
                                   else now() + ? * interval '1 millisecond' end,
             event_types = ?
       where id = ? and deleted_at is null
      returning\s"""
          + COLUMNS;

  private static final String ROTATE =
      """
      update webhook
         set previous_secret = secret, previous_until = now() + ? * interval '1 millisecond', secret = ?
       where id = ? and deleted_at is null
      """;

  /** Nobody needs its secrets. */
  private static final String DELETE =
      """
      update webhook
         set active = false, deleted_at = now(), secret = ''::bytea, previous_secret = null,
             previous_until = null
       where id = ? and deleted_at is null
      """;

  private static final String CANCEL =
      """
      update webhook_delivery
         set state = 'CANCELLED', finished_at = now(), lease_token = null
       where webhook_id = ? and state = 'PENDING'
      """;

  private static final String SEND =
      """
      insert into webhook_delivery (webhook_id, message_id, event_type, subject, body)
      select id, 'msg_' || replace(gen_random_uuid()::text, '-', ''), ?, ?, ?
      from webhook where id = ? and active
      returning id
      """;

  private final Sql sql;
  private final SecretCipher cipher;

  @Inject
  WebhookRepository(Sql sql, SecretCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** Prevents others from adding one until the commit. */
  void takeTurns() {
    sql.one(
        "select 1 from pg_advisory_xact_lock(hashtextextended('webhook', 0))",
        row -> row.getInt(1));
  }

  List<WebhookView> all() {
    return sql.read(ALL, WebhookRepository::view);
  }

  Optional<WebhookView> find(long id) {
    return sql.first(FIND, WebhookRepository::view, id);
  }

  /** Locked until the transaction ends. */
  Optional<WebhookView> locked(long id) {
    return sql.first(FIND + " for no key update", WebhookRepository::view, id);
  }

  WebhookView add(WebhookDefinition plan, WebhookSecret secret) {
    return sql.one(
        ADD,
        WebhookRepository::view,
        plan.name(),
        plan.address().toString(),
        types(plan),
        plan.active(),
        cipher.encrypt(secret),
        Webhooks.TAKES_EFFECT.toMillis());
  }

  WebhookView replace(long id, WebhookDefinition plan) {
    return sql.one(
        REPLACE,
        WebhookRepository::view,
        plan.name(),
        plan.address().toString(),
        plan.active(),
        plan.active(),
        types(plan),
        Webhooks.TAKES_EFFECT.toMillis(),
        types(plan),
        id);
  }

  boolean rotate(long id, WebhookSecret secret) {
    return sql.write(ROTATE, Webhooks.BOTH_SECRETS.toMillis(), cipher.encrypt(secret), id) == 1;
  }

  boolean delete(long id) {
    return sql.write(DELETE, id) == 1;
  }

  void cancelWaiting(long id) {
    sql.write(CANCEL, id);
  }

  /** To this webhook alone. Returns the delivery's id; empty when it is not in force. */
  Optional<Long> send(long id, WebhookEvent event, Instant at) {
    return sql.first(
        SEND, row -> row.getLong("id"), event.type().word(), event.subject(), event.body(at), id);
  }

  private static SqlArray types(WebhookDefinition plan) {
    return SqlArray.texts(plan.types(), WebhookEventType::word);
  }

  private static WebhookView view(ResultSet row) throws SQLException {
    return new WebhookView(
        row.getLong("id"),
        row.getString("name"),
        WebhookAddress.parse(row.getString("url")).orElseThrow(),
        Stream.of((String[]) row.getArray("event_types").getArray())
            .flatMap(word -> WebhookEventType.of(word).stream())
            .toList(),
        row.getBoolean("active"),
        Sql.instant(row, "created_at").orElseThrow(),
        Sql.instant(row, "effective_from").orElseThrow(),
        Sql.instant(row, "failing_since"),
        Sql.instant(row, "gone_at"),
        Sql.instant(row, "previous_until"));
  }
}
