package com.barron.production.orders;

import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaHealth;
import java.time.Instant;
import java.util.List;

/**
 * An order as others see it.
 *
 * @param percentComplete 0 to 100
 * @param sla health against the due date at the time of the look-up
 * @param heldBy the causes of its open holds, oldest first
 */
public record OrderView(
    Reference number,
    String product,
    OrderStatus status,
    int percentComplete,
    Instant dueAt,
    SlaHealth sla,
    List<Reference> heldBy) {
  public OrderView {
    heldBy = List.copyOf(heldBy);
  }
}
