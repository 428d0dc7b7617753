package com.barron.production.orders.assignment;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Assigns an order to whoever comes first. */
@Stateless
public class OrderAssignmentService implements OrderAssignment {
  private static final Logger LOG = Logger.getLogger(OrderAssignmentService.class);

  private static final String ACKNOWLEDGE =
      """
      update production_order set assignee_id = ?, version = version + 1
      where number = ? and ended_at is null and assignee_id is null
      """;

  private static final String ASSIGNEE =
      """
      select assignee_id from production_order
      where number = ? and ended_at is null and assignee_id is not null
      """;

  private final Sql sql;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  OrderAssignmentService(Sql sql, AuditLog auditLog, @Any Event<Object> events, Clock clock) {
    this.sql = sql;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<OrderAssignee> acknowledge(Reference order, PersonId by) {
    String number = order.require(ReferenceKind.ORDER).toString();
    if (sql.write(ACKNOWLEDGE, by.value(), number) > 0) {
      auditLog.write(
          AuditEntry.of(clock.instant(), by, AuditAction.ORDER_ACKNOWLEDGED, order)
              .changing(Changes.none().with("assignee", by)));
      LOG.infof("order acknowledged order=%s by=%d", order, by.value());
      events.fire(new OrderWasAcknowledged(order, by));
      return Optional.of(new OrderAssignee(by, true));
    }
    return sql.first(
        ASSIGNEE,
        row -> new OrderAssignee(new PersonId(row.getLong("assignee_id")), false),
        number);
  }
}
