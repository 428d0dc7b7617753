package com.barron.production.webhooks.delivery;

import com.barron.production.runtime.WebhookSettings;
import com.barron.production.sql.Sql;
import com.barron.production.webhooks.SecretCipher;
import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookSecret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Claims deliveries that are due, by one statement each. */
@Singleton
class DeliveryClaimRepository {
  /**
   * Of each webhook some due rows are looked at. What stands behind another one of its subject is
   * put off, so that a backlog is not looked at again and again: until the first one is due, or,
   * while that one is being sent, for two seconds. Whatever ends the first one calls the next one.
   *
   * <p>A webhook is sent four messages at a time, and one at a time while it fails: receivers that
   * hang leave senders to the others. The one with the fewest on their way goes first.
   */
  private static final String CLAIM =
      """
      with room as materialized (
        select w.id, l.leased
        from webhook w
        cross join lateral (
          select count(*) as leased from webhook_delivery d
          where d.webhook_id = w.id and d.state = 'PENDING' and d.due_at > now() and d.lease_token is not null) l
        where w.active and l.leased < case when w.failing_since is null then 4 else 1 end
      ), seen as materialized (
        select d.id, d.due_at, d.attempts, r.leased, h.id as head, h.due_at as head_due, h.lease_token as head_lease
        from room r
        cross join lateral (
          select * from webhook_delivery d
          where d.webhook_id = r.id and d.state = 'PENDING' and d.due_at <= now()
          order by d.due_at, d.id limit 64) d
        cross join lateral (
          select * from webhook_delivery h
          where h.webhook_id = d.webhook_id and h.subject = d.subject and h.state = 'PENDING'
          order by h.id limit 1) h
      ), heads as materialized (
        select id, leased, due_at from seen where id = head order by leased, attempts, due_at, id limit 32
      ), picked as materialized (
        select d.id
        from heads h join webhook_delivery d on d.id = h.id
        where d.state = 'PENDING' and d.due_at <= now()
        order by h.leased, d.attempts, d.due_at, d.id
        limit 1 for update of d skip locked
      ), behind as materialized (
        select d.id from webhook_delivery d
        where d.id in (select id from seen where id <> head) and d.state = 'PENDING' and d.due_at <= now()
        for update of d skip locked
      ), put_off as (
        update webhook_delivery d
           set due_at = case when s.head_lease is null then greatest(s.head_due, now() + interval '2 seconds')
                             else now() + interval '2 seconds' end
          from behind b join seen s on s.id = b.id
         where d.id = b.id
      ), claimed as (
        update webhook_delivery d
           set due_at = now() + ? * interval '1 millisecond', lease_token = ?, attempts = d.attempts + 1
          from picked p
         where d.id = p.id
        returning d.*
      )
      select c.id, c.lease_token, c.webhook_id, w.url, c.message_id, c.event_type, c.subject, c.body, c.attempts,
             w.secret, case when w.previous_until > now() then w.previous_secret end as previous_secret
      from claimed c join webhook w on w.id = c.webhook_id
      """;

  private final Sql sql;
  private final SecretCipher cipher;
  private final WebhookSettings settings;

  @Inject
  DeliveryClaimRepository(Sql sql, SecretCipher cipher, WebhookSettings settings) {
    this.sql = sql;
    this.cipher = cipher;
    this.settings = settings;
  }

  Optional<ClaimedDelivery> claim() {
    return sql.first(CLAIM, this::claimed, ClaimedDelivery.LEASE.toMillis(), UUID.randomUUID());
  }

  private ClaimedDelivery claimed(ResultSet row) throws SQLException {
    WebhookAddress address = WebhookAddress.parse(row.getString("url")).orElseThrow();
    return new ClaimedDelivery(
        row.getLong("id"),
        row.getObject("lease_token", UUID.class),
        row.getLong("webhook_id"),
        address,
        settings.hosts().contains(address.host()),
        row.getString("message_id"),
        row.getString("event_type"),
        row.getString("subject"),
        row.getString("body"),
        row.getInt("attempts"),
        Stream.of(row.getBytes("secret"), row.getBytes("previous_secret"))
            .filter(Objects::nonNull)
            .flatMap(stored -> cipher.decrypt(stored).stream())
            .<WebhookSecret>map(secret -> secret)
            .toList());
  }
}
