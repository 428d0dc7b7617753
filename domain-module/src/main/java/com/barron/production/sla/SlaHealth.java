package com.barron.production.sla;

/** The state of a clock at an instant, against its deadline. */
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
  MISSED;

  /** Whether the clock has ended. */
  public boolean hasEnded() {
    return this == MET || this == MISSED;
  }
}
