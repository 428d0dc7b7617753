package com.barron.production.bom.bulk;

import com.barron.production.bom.BomView.Component;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;

/**
 * What is said of a bill of material.
 *
 * @param active whether changes to it are proposed
 * @param components in their order, each part once
 */
public record BomPlan(
    Reference number, String product, boolean active, List<Component> components) {
  public BomPlan {
    number.require(ReferenceKind.BOM);
    components = List.copyOf(components);
  }
}
