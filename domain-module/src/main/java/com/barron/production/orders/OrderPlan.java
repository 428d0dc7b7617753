package com.barron.production.orders;

import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What planning says of an order. Its state is the shop floor's.
 *
 * @param product 1 to 100 characters without space around them
 */
public record OrderPlan(
    Reference number, String product, Instant dueAt, Optional<ExternalId> external) {
  public OrderPlan {
    number.require(ReferenceKind.ORDER);
  }
}
