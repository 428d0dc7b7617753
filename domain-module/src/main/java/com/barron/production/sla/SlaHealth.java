package com.barron.production.sla;

/** Where a clock stands at an instant. */
public enum SlaHealth {
  ON_TRACK,
  /** Less time is left than the policy's warning time. */
  WARNING,
  BREACHED,
  /** The clock does not run, for example while parts are awaited. */
  PAUSED,
  /** Ended before its deadline. */
  MET,
  /** Ended after its deadline. */
  MISSED
}
