package com.barron.production.orders.assignment;

import com.barron.production.audit.AssignmentReversal;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Gives an order back that somebody took by mistake. */
@Dependent
class OrderAssignmentReversal extends AssignmentReversal {
  private static final String UNASSIGN =
      """
      update production_order set assignee_id = null, version = version + 1
      where number = ? and ended_at is null and assignee_id = ?
      """;

  private final Sql sql;

  @Inject
  OrderAssignmentReversal(Sql sql, AuditLog auditLog, @Any Event<Object> events, Clock clock) {
    super(AuditAction.ORDER_ACKNOWLEDGED, AuditAction.ORDER_REVERTED, auditLog, events, clock);
    this.sql = sql;
  }

  /** Whoever ended its alert relies on them; so does whoever worked on the order since. */
  @Override
  public Set<AuditAction> overtakenBy(AuditAction action) {
    return Set.of(
        AuditAction.ALERT_ACKNOWLEDGED,
        AuditAction.TIME_PROMISED,
        AuditAction.ORDER_STARTED,
        AuditAction.ORDER_PROGRESSED,
        AuditAction.ORDER_COMPLETED,
        AuditAction.ORDER_CANCELLED);
  }

  @Override
  protected boolean unassign(Reference order, PersonId by) {
    return sql.write(UNASSIGN, order.toString(), by.value()) > 0;
  }

  @Override
  protected Object unassigned(Reference order) {
    return new OrderWasUnassigned(order);
  }
}
