package com.barron.faults;

import java.time.Duration;
import java.util.List;

/**
 * How a case ended.
 *
 * @param wrong demands that did not hold; with them the case has failed
 * @param notes what a reader should know about the figures
 */
record CaseResult(
    String id,
    String fault,
    VerificationResult verificationResult,
    List<MeasuredFigure> measuredFigures,
    List<String> wrong,
    List<String> notes,
    Duration took) {

  /** Nothing lost, doubled or out of order, and every demand held. Figures do not count. */
  boolean isPassed() {
    return wrong.isEmpty() && verificationResult.isClean();
  }
}
