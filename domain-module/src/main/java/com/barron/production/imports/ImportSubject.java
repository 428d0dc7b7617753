package com.barron.production.imports;

import java.util.Locale;

/** What is imported, in the order in which one builds on the other. */
public enum ImportSubject {
  MACHINES,
  PEOPLE,
  SOPS,
  BOMS,
  ORDERS;

  /** As addresses have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
