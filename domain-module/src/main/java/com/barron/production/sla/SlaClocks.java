package com.barron.production.sla;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of all subjects. A clock is a list of intervals; deadline and health are derived from
 * policy, calendar and intervals.
 *
 * <p>Commands on a subject without a clock throw {@link NoSuchClockException}.
 */
public interface SlaClocks {
  /** Starts a clock by the policy of the subject's kind and the priority. */
  SlaView start(Reference subject, Priority priority);

  /** Starts a clock whose deadline is a fixed date, as an order's. */
  SlaView startDue(Reference subject, Priority priority, Instant due);

  /**
   * Moves the fixed deadline of a subject's clock, or starts one if it has none. What was alarmed
   * about stays alarmed.
   */
  SlaView moveDue(Reference subject, Priority priority, Instant due);

  /**
   * Starts a clock for a subject that is taken over from elsewhere.
   *
   * @param since from when time counts, in the past
   * @param due the fixed deadline, if it has one; otherwise the policy says
   */
  SlaView takeOver(Reference subject, Priority priority, Instant since, Optional<Instant> due);

  /** Stops time from counting. Pausing a paused clock changes nothing. */
  SlaView pause(Reference subject, String reason);

  /** Lets time count again. */
  SlaView resume(Reference subject);

  /** Derives the deadline anew from the policy of another priority; elapsed time stays. */
  SlaView reprioritise(Reference subject, Priority priority);

  /** Ends the clock. */
  SlaView stop(Reference subject);

  /** Runs an ended clock again: a new cycle; elapsed time stays. */
  SlaView reopen(Reference subject);

  /**
   * Whoever takes care of a subject says when it will be done. A later promise replaces it; a pause
   * and the end of the clock void it. An ended clock stays as it is. Fires {@link PromiseIsLate}
   * for a time behind the deadline.
   */
  SlaView promise(Reference subject, Instant until);

  /**
   * Takes subjects that were promised for a time that has passed and that have not ended. Each
   * promise is taken once, by whoever commits first.
   */
  List<Reference> takePassedPromises(int most);

  /**
   * Takes subjects that have been paused for longer than their policy says. Each pause is taken
   * once, by whoever commits first.
   */
  List<Reference> takeLongPauses(int most);

  /** The status of a subject's clock at an instant, past or future. One statement. */
  Match<SlaView> status(Reference subject, Instant at);

  /** The health of a subject of this kind that is due at an instant. No statement. */
  SlaHealth assess(ReferenceKind kind, Priority priority, Instant due, Instant at);

  /**
   * How long a subject of this kind and priority may take. No statement.
   *
   * <p>Not called yet.
   */
  Duration target(ReferenceKind kind, Priority priority);

  /** Why the deadline is what it is. */
  SlaExplanation explain(Reference subject, Instant at);
}
