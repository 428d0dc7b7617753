package com.barron.production.sop;

import com.barron.production.reference.Reference;

/** The result of reporting that a step failed. */
public sealed interface ReportFailureResult {
  /** It is recorded. */
  record Reported(Reference failure) implements ReportFailureResult {}

  /**
   * Nothing changed: the procedure has no such step in force, or another revision is in force than
   * the one that the step was chosen from.
   */
  record NoSuchStep() implements ReportFailureResult {}
}
