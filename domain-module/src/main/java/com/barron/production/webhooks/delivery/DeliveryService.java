package com.barron.production.webhooks.delivery;

import com.barron.production.audit.AdministrationLog;
import com.barron.production.audit.Changes;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the log, and redelivers messages of it. */
@Stateless
public class DeliveryService implements Deliveries {
  private static final Logger LOG = Logger.getLogger(DeliveryService.class);

  private static final String COLUMNS =
      """
      d.id, d.message_id, d.event_type, d.subject, d.state, d.attempts, d.created_at, d.last_attempt_at,
        d.response_status, d.failure, case when d.state = 'PENDING' then d.due_at end as next_attempt_at, d.finished_at
      """;

  private static final String PAGE =
      "select "
          + COLUMNS
          + """
          from webhook_delivery d
          where d.webhook_id = ? and d.id < ? and (? = '' or d.state = ?)
          order by d.id desc
          limit ?
          """;

  private static final String FIND =
      "select " + COLUMNS + " from webhook_delivery d where d.webhook_id = ? and d.id = ?";

  private static final String REDELIVER =
      """
      insert into webhook_delivery as d (webhook_id, message_id, event_type, subject, body)
      select o.webhook_id, o.message_id, o.event_type, o.subject, o.body
      from webhook_delivery o join webhook w on w.id = o.webhook_id
      where o.webhook_id = ? and o.id = ? and o.state <> 'PENDING' and w.active
      returning\s"""
          + COLUMNS;

  private final Sql sql;
  private final AdministrationLog administrationLog;

  @Inject
  DeliveryService(Sql sql, AdministrationLog administrationLog) {
    this.sql = sql;
    this.administrationLog = administrationLog;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<DeliveryView> page(long webhookId, PageRequest request) {
    String state = state(request.criteria());
    long before = request.after().map(key -> Long.parseLong(key.number())).orElse(Long.MAX_VALUE);
    List<DeliveryView> found =
        sql.read(PAGE, DeliveryService::view, webhookId, before, state, state, request.limit() + 1);
    List<DeliveryView> shown = found.subList(0, Math.min(request.limit(), found.size()));
    return new Page<>(
        shown,
        shown.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PageKey(Optional.empty(), Long.toString(shown.get(shown.size() - 1).id()))),
        found.size() > request.limit());
  }

  private static String state(List<Criterion> criteria) {
    for (Criterion criterion : criteria) {
      if (!criterion.name().equals("state")) {
        throw new IllegalArgumentException("no criterion " + criterion.name());
      }
    }
    return criteria.isEmpty() ? "" : ((DeliveryState) criteria.get(0).value()).name();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<DeliveryView> find(long webhookId, long id) {
    return sql.first(FIND, DeliveryService::view, webhookId, id);
  }

  @Override
  public Optional<DeliveryView> redeliver(long webhookId, long id, PersonId by) {
    Optional<DeliveryView> again = sql.first(REDELIVER, DeliveryService::view, webhookId, id);
    again.ifPresent(delivery -> audit(webhookId, id, delivery.id(), by));
    return again;
  }

  private void audit(long webhookId, long id, long again, PersonId by) {
    administrationLog.write(
        by, "WEBHOOK_REDELIVERED", "HOOK-" + webhookId, Changes.none().with("delivery", id, again));
    LOG.infof(
        "webhook message sent again webhook=%d delivery=%d as=%d by=%d",
        webhookId, id, again, by.value());
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    int status = row.getInt("response_status");
    return new DeliveryView(
        row.getLong("id"),
        row.getString("message_id"),
        row.getString("event_type"),
        row.getString("subject"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "created_at").orElseThrow(),
        Sql.instant(row, "last_attempt_at"),
        status == 0 ? Optional.empty() : Optional.of(status),
        Optional.ofNullable(row.getString("failure")).map(AttemptFailure::valueOf),
        Sql.instant(row, "next_attempt_at"),
        Sql.instant(row, "finished_at"));
  }
}
