package com.barron.production.maintenance.signals;

/** The result of a signal. */
public enum SignalOutcome {
  /** It is known, and nothing follows from it. */
  NOTED,
  /** Something follows from it if the state lasts. */
  WAITING,
  /** It opened a ticket. */
  OPENED,
  /** It is about the trouble of an open ticket. */
  JOINED,
  /** It is known; a later one came before, so that it changes nothing. */
  LATE,
  /** Refused: by its time it is yet to happen. Nothing was kept. */
  IN_FUTURE,
  /** Refused: it is too old. Nothing was kept. */
  TOO_OLD;

  /** Whether nothing was kept. */
  public boolean isRefused() {
    return this == IN_FUTURE || this == TOO_OLD;
  }
}
