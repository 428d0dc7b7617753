package com.barron.production.bom;

import jakarta.persistence.Embeddable;

/** A line of a bill. */
@Embeddable
record BillComponent(String partNumber, int position, String name, int quantity) {
  BillComponent with(int newQuantity) {
    return new BillComponent(partNumber, position, name, newQuantity);
  }
}
