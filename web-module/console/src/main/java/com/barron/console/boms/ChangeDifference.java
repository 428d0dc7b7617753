package com.barron.console.boms;

import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import java.util.Optional;

/**
 * What a request changes, held against the bill as it is now.
 *
 * @param component as the bill has it now; empty: it has it no longer
 */
public record ChangeDifference(ChangeView change, String product, Optional<Component> component) {
  static ChangeDifference of(ChangeView change, BomView bill) {
    return new ChangeDifference(
        change,
        bill.product(),
        bill.components().stream()
            .filter(one -> one.partNumber().equals(change.partNumber()))
            .findFirst());
  }

  /** Whether the bill moved on since: a request that waits does not fit it any more. */
  public boolean isOvertaken() {
    return change.status() == ChangeStatus.SUBMITTED
        && component.filter(one -> one.quantity().equals(change.oldQuantity())).isEmpty();
  }

  /** The name of the component; its part number if the bill has it no longer. */
  public String name() {
    return component.map(Component::name).orElse(change.partNumber());
  }

  /** In which the quantities are; empty text if nobody knows any more. */
  public String unit() {
    return component.map(Component::unit).orElse("");
  }
}
