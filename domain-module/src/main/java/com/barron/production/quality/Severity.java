package com.barron.production.quality;

/** How bad a defect is. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH;

  /** Whether two persons have to agree before the order goes on. */
  public boolean needsTwoToRelease() {
    return this == HIGH;
  }
}
