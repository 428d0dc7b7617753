package com.barron.production.sla.care;

/** The result of taking care of a subject. */
public enum CareResult {
  DONE,
  /** Its clock has ended, or it has none. */
  ENDED,
  /** Nobody was alerted of it, or somebody else took it. */
  NOTHING_OPEN
}
