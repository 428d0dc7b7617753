package com.barron.production.webhooks.delivery;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Records the results of attempts, by one statement each, while the lease is ours. */
@Singleton
class DeliveryResultRepository {
  private static final Logger LOG = Logger.getLogger(DeliveryResultRepository.class);

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

  private final Sql sql;

  @Inject
  DeliveryResultRepository(Sql sql) {
    this.sql = sql;
  }

  void record(ClaimedDelivery claim, AttemptResult result) {
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
}
