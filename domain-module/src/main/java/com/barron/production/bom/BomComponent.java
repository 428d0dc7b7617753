package com.barron.production.bom;

import jakarta.persistence.Embeddable;

/** A line of a bill. */
@Embeddable
record BomComponent(String partNumber, int position, String name, int quantity) {
  BomComponent with(int newQuantity) {
    return new BomComponent(partNumber, position, name, newQuantity);
  }
}
