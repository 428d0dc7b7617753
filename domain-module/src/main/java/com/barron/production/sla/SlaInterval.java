package com.barron.production.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * An interval in which a clock ran, under one priority.
 *
 * @param cycle 1, and one more after each reopening
 * @param follows the end of the interval before it; null for the first
 * @param to null while it runs
 * @param endedAs why it ended, as the clock sees it; null while it runs
 * @param reason why it ended, in words; may be null
 */
@Embeddable
record SlaInterval(
    int cycle,
    @Enumerated(EnumType.STRING) Priority priority,
    Instant follows,
    @Column(name = "started_at") Instant from,
    @Column(name = "ended_at") Instant to,
    @Enumerated(EnumType.STRING) EndReason endedAs,
    String reason) {

  /** How an interval ends. */
  enum EndReason {
    PAUSED,
    REPRIORITISED,
    STOPPED
  }

  static SlaInterval first(Priority priority, Instant from) {
    return new SlaInterval(1, priority, null, from, null, null, null);
  }

  /** The next one, never before this one ended: the clocks of two nodes may differ. */
  SlaInterval next(int cycle, Priority priority, Instant from) {
    return new SlaInterval(cycle, priority, to, from.isBefore(to) ? to : from, null, null, null);
  }

  SlaInterval ended(Instant at, EndReason as, String reason) {
    return new SlaInterval(
        cycle, priority, follows, from, at.isBefore(from) ? from : at, as, reason);
  }

  boolean runs() {
    return to == null;
  }

  boolean isEmpty() {
    return from.equals(to);
  }

  /** Whether a pause that came before goes on: the priority changed while the clock was paused. */
  boolean continuesPause() {
    return isEmpty() && endedAs == EndReason.PAUSED;
  }

  SlaExplanation.Interval interval() {
    return new SlaExplanation.Interval(from, Optional.ofNullable(to), Optional.ofNullable(reason));
  }

  SlaExplanation.Pause pause(Optional<Instant> until) {
    return new SlaExplanation.Pause(to, until, reason);
  }

  /** As it was known at an instant: one that ended later was still running. */
  SlaInterval asOf(Instant at) {
    return runs() || !to.isAfter(at)
        ? this
        : new SlaInterval(cycle, priority, follows, from, null, null, null);
  }
}
