package com.barron.production.bom;

import com.barron.production.reference.Reference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** A bill of material and its components. */
@Entity
@Table(name = "bom")
class Bill {
  @Id private String number;
  private String product;
  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "bom_component", joinColumns = @JoinColumn(name = "bom_number"))
  private Set<BillComponent> components = new HashSet<>();

  Bill() {}

  static Bill of(Reference number, String product, Set<BillComponent> components) {
    Bill bill = new Bill();
    bill.number = number.toString();
    bill.product = product;
    bill.components.addAll(components);
    return bill;
  }

  int quantityOf(String partNumber) {
    return component(partNumber).quantity();
  }

  /** Takes another quantity; with none, the component is left out. */
  void change(String partNumber, int newQuantity) {
    BillComponent old = component(partNumber);
    components.remove(old);
    if (newQuantity > 0) {
      components.add(old.with(newQuantity));
    }
  }

  private BillComponent component(String partNumber) {
    return components.stream()
        .filter(component -> component.partNumber().equals(partNumber))
        .findFirst()
        .orElseThrow(() -> new NoSuchComponentException(Reference.of(number)));
  }
}
