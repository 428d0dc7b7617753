package com.barron.production.quality;

/** The life cycle of a defect. */
public enum DefectStatus {
  OPEN,
  RESOLVED,
  /** Taken back by whoever recorded it: it never was. */
  WITHDRAWN
}
