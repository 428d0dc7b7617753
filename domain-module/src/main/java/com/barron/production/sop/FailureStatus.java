package com.barron.production.sop;

/** The life cycle of a step's failure. */
public enum FailureStatus {
  OPEN,
  RESOLVED,
  /** Taken back by whoever reported it: it never was. */
  WITHDRAWN
}
