package com.barron.production.bom;

import com.barron.production.reference.Reference;
import java.util.List;

/** A bill of material: what one product is made of. */
public record BomView(Reference id, String product, List<Component> components) {
  /** The unit of what is counted. */
  public static final String PIECES = "pcs";

  public BomView {
    components = List.copyOf(components);
  }

  /**
   * A line of the bill.
   *
   * @param partNumber unique within the bill
   * @param quantity for one product, more than 0
   * @param unit as the plant writes it, such as {@code pcs} or {@code kg}
   * @param decimals how many a quantity may have
   */
  public record Component(
      String partNumber, String name, Quantity quantity, String unit, int decimals) {
    /** What is counted in pieces. */
    public static Component pieces(String partNumber, String name, int quantity) {
      return new Component(partNumber, name, Quantity.of(quantity), PIECES, 0);
    }

    public boolean isInPieces() {
      return unit.equals(PIECES);
    }

    /** Whether another quantity would change anything; if not, it cannot be proposed. */
    public boolean isChangedBy(Quantity newQuantity) {
      return !quantity.equals(newQuantity);
    }

    /** Whether the unit has the decimals of a quantity. */
    public boolean allows(Quantity newQuantity) {
      return newQuantity.decimals() <= decimals;
    }
  }
}
