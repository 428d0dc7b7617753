package com.barron.production.bom.bulk;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.Changes;
import com.barron.production.bom.BomView.Component;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.register.RegisteredRecord;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a bill of material. What people proposed to one that is replaced stays; whoever
 * decides it is told if the bill has moved on.
 *
 * @param product 1 to 100 characters without space around them
 * @param active whether changes to it are proposed
 * @param components in their order, each part once
 */
public record BomDefinition(
    Reference number,
    String product,
    boolean active,
    List<Component> components,
    Optional<ExternalId> external)
    implements RegisteredRecord<BomDefinition> {
  public BomDefinition {
    number.require(ReferenceKind.BOM);
    components = List.copyOf(components);
    if (components.stream().map(Component::partNumber).distinct().count() < components.size()) {
      throw new IllegalArgumentException("a part number stands once in a bill");
    }
  }

  @Override
  public AuditAction audited(boolean isNew) {
    return isNew ? AuditAction.BOM_ADDED : AuditAction.BOM_REPLACED;
  }

  @Override
  public Changes since(Optional<BomDefinition> before) {
    return Changes.none()
        .with("product", before.map(BomDefinition::product), product)
        .with("active", before.map(BomDefinition::active), active)
        .with("components", before.map(bill -> bill.components().size()), components.size())
        .with(
            "external",
            before.flatMap(BomDefinition::external).map(ExternalId::text),
            external.map(ExternalId::text))
        .withText("lines", components.toString());
  }
}
