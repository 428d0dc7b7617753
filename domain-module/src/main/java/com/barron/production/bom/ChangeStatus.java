package com.barron.production.bom;

/** The life cycle of a change request. */
public enum ChangeStatus {
  SUBMITTED,
  APPROVED,
  REJECTED,
  /** Taken back by whoever proposed it, before anybody decided. */
  WITHDRAWN;

  /** Whether a request may go from here to there: it is decided once. */
  public boolean canBecome(ChangeStatus next) {
    return this == SUBMITTED && next != SUBMITTED;
  }
}
