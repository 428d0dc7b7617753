package com.barron.production.sop;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A procedure and what is open on it.
 *
 * @param revision the one in force
 * @param steps those of this revision, in order
 * @param openFailures of all revisions, oldest first
 */
public record SopView(
    Reference id, String title, int revision, List<Step> steps, List<OpenFailure> openFailures) {
  public SopView {
    steps = List.copyOf(steps);
    openFailures = List.copyOf(openFailures);
  }

  /**
   * One of the steps.
   *
   * @param number from 1
   */
  public record Step(int number, String title) {}

  /**
   * A failure that nobody has closed yet.
   *
   * @param step the number of the step that failed, from 1
   * @param what what was seen, if somebody said so
   */
  public record OpenFailure(
      Reference reference,
      int step,
      String stepTitle,
      Reference order,
      Optional<String> what,
      Instant reportedAt) {}
}
