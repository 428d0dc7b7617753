package com.barron.production.sla.acknowledgement;

/** The result of acknowledging a subject. */
public enum AcknowledgementResult {
  DONE,
  /** Its clock has ended, or it has none. */
  ENDED,
  /** Nobody was alerted of it, or somebody else took it. */
  NOTHING_OPEN
}
