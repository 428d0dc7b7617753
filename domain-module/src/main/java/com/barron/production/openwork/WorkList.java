package com.barron.production.openwork;

/** The lists that people pick a record from. */
public enum WorkList {
  /**
   * The defects that a person recorded or took, the failed steps and BOM changes that they made,
   * the tickets that they reported, took or joined, and the orders that they took, as far as they
   * are not over. First what is due first, then the oldest.
   */
  MINE,
  /** The tickets of the plant that are not over, the newest first. */
  OPEN_TICKETS,
  /** The tickets and orders of the plant whose deadline has passed, the longest overdue first. */
  OVERDUE,
  /** The orders that a hold keeps from going on, the oldest hold first; each with one cause. */
  ON_HOLD,
  /** What a person recorded within the last seven days, be it over or not, the newest first. */
  RECENT
}
