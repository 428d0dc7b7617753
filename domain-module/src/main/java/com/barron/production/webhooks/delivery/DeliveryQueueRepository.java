package com.barron.production.webhooks.delivery;

import com.barron.production.runtime.WebhookSettings;
import com.barron.production.sql.Sql;
import com.barron.production.webhooks.SecretCipher;
import com.barron.production.webhooks.WantedEvents;
import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookSecret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The queue in the database. */
@Singleton
class DeliveryQueueRepository implements DeliveryQueue {
  private static final Logger LOG = Logger.getLogger(DeliveryQueueRepository.class);

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

  /** The next one of the subject can go. */
  private static final String CALL_NEXT =
      """
      called as (
        update webhook_delivery n set due_at = now()
        from ended e
        where n.id = (select min(x.id) from webhook_delivery x
                       where x.webhook_id = e.webhook_id and x.subject = e.subject
                         and x.state = 'PENDING' and x.id <> e.id)
          and n.lease_token is null and n.due_at > now()
      )
      """;

  private static final String ENDED =
      """
      with ended as (
        update webhook_delivery
           set state = ?, finished_at = now(), last_attempt_at = now(), response_status = ?, failure = ?,
               lease_token = null
         where id = ? and lease_token = ?
        returning id, webhook_id, subject
      ),\s"""
          + CALL_NEXT;

  private static final String DELIVERED =
      ENDED
          + """
          , recovered as (
            update webhook set failing_since = null
            where id = (select webhook_id from ended) and failing_since is not null
            returning id
          )
          select (select count(*) from recovered) as recovered
          """;

  private static final String GIVEN_UP = ENDED + " select count(*) as ended from ended";

  private static final String LATER =
      """
      with failed as (
        update webhook_delivery
           set due_at = now() + ? * interval '1 millisecond', lease_token = null, last_attempt_at = now(),
               response_status = ?, failure = ?
         where id = ? and lease_token = ?
        returning webhook_id
      ), failing as (
        update webhook set failing_since = now()
        where id = (select webhook_id from failed) and failing_since is null
        returning id
      )
      select (select count(*) from failing) as failing
      """;

  private static final String GONE =
      """
      with gone as (
        update webhook_delivery
           set state = 'FAILED', finished_at = now(), last_attempt_at = now(), response_status = ?, failure = ?,
               lease_token = null
         where id = ? and lease_token = ?
        returning id, webhook_id
      ), switched as (
        update webhook set active = false, gone_at = now(), failing_since = null
        where id = (select webhook_id from gone)
      ), cancelled as (
        update webhook_delivery d
           set state = 'CANCELLED', finished_at = now(), lease_token = null
          from gone
         where d.webhook_id = gone.webhook_id and d.state = 'PENDING' and d.id <> gone.id
        returning d.id
      )
      select (select count(*) from gone) as gone, (select count(*) from cancelled) as cancelled
      """;

  private static final String BACKLOG =
      """
      select count(*) filter (where d.state = 'PENDING') as pending,
             coalesce((extract(epoch from now() - min(d.created_at) filter (where d.state = 'PENDING')) * 1000)::bigint, 0)
               as oldest_ms,
             count(*) filter (where d.state = 'FAILED') as failed,
             (select count(*) from webhook where active and failing_since is not null) as failing
      from webhook_delivery d
      where d.state in ('PENDING', 'FAILED')
      """;

  /** With a webhook that was deleted goes all that it had. */
  private static final String DELETE =
      """
      delete from webhook_delivery
       where ctid = any (array(
         select d.ctid from webhook_delivery d join webhook w on w.id = d.webhook_id
          where d.finished_at < now() - ? * interval '1 day' or w.deleted_at is not null
          limit ? for update of d skip locked))
      """;

  private final Sql sql;
  private final SecretCipher cipher;
  private final WebhookSettings settings;
  private final WantedEvents wantedEvents;

  @Inject
  DeliveryQueueRepository(
      Sql sql, SecretCipher cipher, WebhookSettings settings, WantedEvents wantedEvents) {
    this.sql = sql;
    this.cipher = cipher;
    this.settings = settings;
    this.wantedEvents = wantedEvents;
  }

  @Override
  public Optional<ClaimedDelivery> claim() {
    return sql.first(CLAIM, this::claimed, ClaimedDelivery.LEASE.toMillis(), UUID.randomUUID());
  }

  @Override
  public void record(ClaimedDelivery claim, AttemptResult result) {
    if (result instanceof AttemptResult.Delivered delivered) {
      delivered(claim, delivered.status());
    } else if (result instanceof AttemptResult.Failed failed) {
      failed(claim, failed);
    } else {
      gone(claim);
    }
  }

  private void delivered(ClaimedDelivery claim, int status) {
    boolean recovered =
        sql.one(
            DELIVERED,
            row -> row.getBoolean("recovered"),
            DeliveryState.DELIVERED,
            status,
            Sql.text(null),
            claim.id(),
            claim.token());
    if (recovered) {
      LOG.infof("webhook takes messages again webhook=%d", claim.webhookId());
    }
  }

  private void failed(ClaimedDelivery claim, AttemptResult.Failed failed) {
    Optional<Duration> wait = RetrySchedule.after(claim.attempts(), failed.atLeast());
    if (wait.isEmpty()) {
      sql.one(
          GIVEN_UP,
          row -> row.getLong("ended"),
          DeliveryState.FAILED,
          status(failed),
          failed.failure(),
          claim.id(),
          claim.token());
      LOG.warnf(
          "webhook message given up, see the log of its deliveries webhook=%d delivery=%d type=%s"
              + " attempts=%d failure=%s",
          claim.webhookId(), claim.id(), claim.eventType(), claim.attempts(), failed.failure());
      return;
    }
    boolean isFirst =
        sql.one(
            LATER,
            row -> row.getBoolean("failing"),
            wait.get().toMillis(),
            status(failed),
            failed.failure(),
            claim.id(),
            claim.token());
    if (isFirst) {
      LOG.warnf(
          "webhook does not take messages, they are tried again: is its receiver there? webhook=%d"
              + " delivery=%d failure=%s status=%s",
          claim.webhookId(),
          claim.id(),
          failed.failure(),
          failed.status().map(Object::toString).orElse("none"));
    }
  }

  private void gone(ClaimedDelivery claim) {
    long cancelled =
        sql.one(
            GONE,
            row -> row.getLong("cancelled"),
            AttemptResult.Gone.STATUS,
            AttemptFailure.GONE,
            claim.id(),
            claim.token());
    LOG.warnf(
        "webhook switched off, its receiver is gone: delete it or correct its address webhook=%d"
            + " cancelled=%d",
        claim.webhookId(), cancelled);
  }

  private static Object status(AttemptResult.Failed failed) {
    return failed.status().<Object>map(Integer::valueOf).orElse(Sql.number(Optional.empty()));
  }

  @Override
  public void refreshWanted() {
    wantedEvents.refresh();
  }

  @Override
  public DeliveryBacklog backlog() {
    return sql.one(
        BACKLOG,
        row ->
            new DeliveryBacklog(
                row.getLong("pending"),
                Duration.ofMillis(row.getLong("oldest_ms")),
                row.getLong("failing"),
                row.getLong("failed")));
  }

  @Override
  public int deleteOld(int days, int most) {
    return sql.write(DELETE, days, most);
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
