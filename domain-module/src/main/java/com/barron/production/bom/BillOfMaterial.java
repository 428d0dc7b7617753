package com.barron.production.bom;

import com.barron.production.reference.Reference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A bill of material and its components. */
@Entity
@Table(name = "bom")
class BillOfMaterial {
  @Id private String number;
  private String product;

  /** Whoever puts bills in says so; it is never changed from here. */
  @Column(updatable = false)
  private boolean active = true;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "bom_component", joinColumns = @JoinColumn(name = "bom_number"))
  private Set<BomComponent> components = new HashSet<>();

  BillOfMaterial() {}

  static BillOfMaterial of(Reference number, String product, Set<BomComponent> components) {
    BillOfMaterial billOfMaterial = new BillOfMaterial();
    billOfMaterial.number = number.toString();
    billOfMaterial.product = product;
    billOfMaterial.components.addAll(components);
    return billOfMaterial;
  }

  /** Whether changes to it are proposed. */
  boolean isActive() {
    return active;
  }

  /** For one product; empty when it has no such component. */
  Optional<Quantity> quantityOf(String partNumber) {
    return component(partNumber).map(BomComponent::needed);
  }

  /** Whether the component's unit has the decimals of a quantity. The component must be there. */
  boolean allows(String partNumber, Quantity quantity) {
    return component(partNumber).orElseThrow().allows(quantity);
  }

  /** Sets another quantity; with zero, the component is left out. The component must be there. */
  void change(String partNumber, Quantity newQuantity) {
    BomComponent old = component(partNumber).orElseThrow();
    components.remove(old);
    if (!newQuantity.isZero()) {
      components.add(old.with(newQuantity));
    }
  }

  private Optional<BomComponent> component(String partNumber) {
    return components.stream()
        .filter(component -> component.partNumber().equals(partNumber))
        .findFirst();
  }
}
