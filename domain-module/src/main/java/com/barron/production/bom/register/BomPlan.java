package com.barron.production.bom.register;

import com.barron.production.bom.BomView.Component;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a bill.
 *
 * @param product 1 to 100 characters without space around them
 * @param components its lines in order; each part number once
 */
public record BomPlan(
    Reference number, String product, List<Component> components, Optional<ExternalId> external) {
  public BomPlan {
    number.require(ReferenceKind.BOM);
    components = List.copyOf(components);
    if (components.stream().map(Component::partNumber).distinct().count() < components.size()) {
      throw new IllegalArgumentException("a part number stands once in a bill");
    }
  }
}
