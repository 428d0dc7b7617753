package com.barron.production.reference;

/**
 * What a {@link Reference} points to. The prefix is the part that people type before the number.
 */
public enum ReferenceKind {
  ORDER("ORD"),
  DEFECT("DEF"),
  MACHINE("MACH"),
  TICKET("MAINT"),
  SOP("SOP"),
  SOP_FAILURE("SOPF"),
  BOM("BOM"),
  BOM_CHANGE("BCR");

  private final String prefix;

  ReferenceKind(String prefix) {
    this.prefix = prefix;
  }

  /** The letters before the hyphen, upper case. */
  public String prefix() {
    return prefix;
  }
}
