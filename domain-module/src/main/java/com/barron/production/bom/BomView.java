package com.barron.production.bom;

import com.barron.production.reference.Reference;
import java.util.List;

/** A bill of material: what one product is made of. */
public record BomView(Reference id, String product, List<Component> components) {
  public BomView {
    components = List.copyOf(components);
  }

  /**
   * A line of the bill.
   *
   * @param partNumber unique within the bill
   * @param quantity pieces for one product, at least 1
   */
  public record Component(String partNumber, String name, int quantity) {
    /** Whether another quantity would change anything; if not, it cannot be proposed. */
    public boolean isChangedBy(int newQuantity) {
      return quantity != newQuantity;
    }
  }
}
