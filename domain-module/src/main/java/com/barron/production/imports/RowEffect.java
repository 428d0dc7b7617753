package com.barron.production.imports;

/** What follows from a row. */
public enum RowEffect {
  /** The clock of an order starts. */
  CLOCK_STARTS,
  /** The deadline of an order moves, and its clock with it. */
  CLOCK_MOVES,
  /** The order is cancelled: its clock ends. */
  CLOCK_ENDS,
  /** The order is cancelled: what held it lets it go. */
  HOLD_ENDS,
  /** The due date of an order on hold changes: it stays on hold. */
  STAYS_ON_HOLD,
  /** The procedure gets a new revision; failures keep theirs. */
  REVISION_ADDED,
  /** A change request to the bill will be refused when it is approved: the bill moved on. */
  REQUEST_OUTDATED,
  /** The role is asked for: somebody else has to confirm. */
  ROLE_ASKED,
  /** The person's phones lose their rights. */
  RIGHTS_END
}
