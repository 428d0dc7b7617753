package com.barron.production.bom;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A line of a bill.
 *
 * @param quantity rounded up, for the version before
 * @param exactQuantity 0 when {@code quantity} says it all
 */
@Embeddable
record BomComponent(
    String partNumber,
    int position,
    String name,
    int quantity,
    BigDecimal exactQuantity,
    String unit,
    int decimals) {
  /** Counted in pieces. */
  static BomComponent pieces(String partNumber, int position, String name, int quantity) {
    return new BomComponent(
        partNumber, position, name, quantity, BigDecimal.ZERO, BomView.PIECES, 0);
  }

  Quantity needed() {
    return Quantity.stored(quantity, exactQuantity);
  }

  boolean allows(Quantity other) {
    return other.decimals() <= decimals;
  }

  BomComponent with(Quantity other) {
    return new BomComponent(
        partNumber, position, name, other.whole(), other.exact(), unit, decimals);
  }
}
