package com.barron.production.sop;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;

/**
 * A procedure and what is open on it.
 *
 * @param openFailures oldest first
 */
public record SopView(Reference id, String title, int revision, List<OpenFailure> openFailures) {
  public SopView {
    openFailures = List.copyOf(openFailures);
  }

  /**
   * A failure that nobody has closed yet.
   *
   * @param step the number of the step that failed, from 1
   */
  public record OpenFailure(
      Reference reference, int step, String stepTitle, Reference order, Instant reportedAt) {}
}
