package com.barron.production.quality;

/** How bad a defect is. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH
}
