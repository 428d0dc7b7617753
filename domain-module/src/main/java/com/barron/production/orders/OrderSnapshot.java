package com.barron.production.orders;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaHealth;
import java.time.Instant;
import java.util.List;

/**
 * An order as it is stored: all of its view but the health, which depends on the time of asking.
 *
 * @param endedAt null while it is open
 */
record OrderSnapshot(
    Reference number,
    String product,
    OrderStatus status,
    int percentComplete,
    Instant dueAt,
    Instant endedAt,
    List<Reference> heldBy) {
  /** Orders have no priority of their own yet. */
  static final Priority PRIORITY = Priority.MEDIUM;

  OrderView view(SlaClocks clocks, Instant at) {
    return new OrderView(
        number, product, status, percentComplete, dueAt, health(clocks, at), heldBy);
  }

  private SlaHealth health(SlaClocks clocks, Instant at) {
    if (endedAt == null) {
      return clocks.assess(ReferenceKind.ORDER, PRIORITY, dueAt, at);
    }
    return endedAt.isBefore(dueAt) ? SlaHealth.MET : SlaHealth.MISSED;
  }
}
