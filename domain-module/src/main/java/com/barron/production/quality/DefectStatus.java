package com.barron.production.quality;

/** The life cycle of a defect. */
public enum DefectStatus {
  OPEN,
  RESOLVED,
  /** Taken back by whoever recorded it: it never was. */
  WITHDRAWN;

  /** The status by what is stored of a defect. A withdrawn one is resolved as well. */
  public static DefectStatus of(boolean isWithdrawn, boolean isResolved) {
    if (isWithdrawn) {
      return WITHDRAWN;
    }
    return isResolved ? RESOLVED : OPEN;
  }
}
