package com.barron.production.webhooks.delivery;

import com.barron.production.sql.Sql;
import com.barron.production.webhooks.WantedEvents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The queue in the database. */
@Singleton
class DeliveryQueueRepository implements DeliveryQueue {
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

  private final DeliveryClaimRepository claims;
  private final DeliveryResultRepository results;
  private final Sql sql;
  private final WantedEvents wantedEvents;

  @Inject
  DeliveryQueueRepository(
      DeliveryClaimRepository claims,
      DeliveryResultRepository results,
      Sql sql,
      WantedEvents wantedEvents) {
    this.claims = claims;
    this.results = results;
    this.sql = sql;
    this.wantedEvents = wantedEvents;
  }

  @Override
  public Optional<ClaimedDelivery> claim() {
    return claims.claim();
  }

  @Override
  public void record(ClaimedDelivery claim, AttemptResult result) {
    results.record(claim, result);
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
}
