package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * The failure of a step as others see it.
 *
 * @param step the number of the step that failed, from 1
 * @param what what was seen, if somebody said so
 * @param closing who closed it, and what was done
 */
public record FailureView(
    Reference number,
    Reference sop,
    String sopTitle,
    int step,
    String stepTitle,
    Reference order,
    Optional<String> what,
    FailureStatus status,
    PersonId reporter,
    Instant reportedAt,
    Optional<Closing> closing) {
  /** The end of a failure. @param measure what was done, in their words */
  public record Closing(String measure, PersonId by) {}
}
