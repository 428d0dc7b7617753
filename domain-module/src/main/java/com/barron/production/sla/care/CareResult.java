package com.barron.production.sla.care;

/** What came of taking care. */
public enum CareResult {
  DONE,
  /** Its clock has ended, or it has none. */
  ENDED,
  /** Nobody was alerted of it, or somebody else took it. */
  NOTHING_OPEN
}
