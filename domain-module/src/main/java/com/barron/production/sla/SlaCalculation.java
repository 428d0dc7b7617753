package com.barron.production.sla;

import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The state of a clock at an instant: derived from its intervals up to then, its due date if it has
 * one, and the policy in force. No state of its own, so any instant can be asked for.
 */
final class SlaCalculation {
  private final Reference subject;
  private final Optional<Instant> due;
  private final List<SlaInterval> intervals;
  private final SlaPolicy slaPolicy;
  private final Instant at;
  private final Optional<Instant> expected;

  private SlaCalculation(
      Reference subject,
      Optional<Instant> due,
      List<SlaInterval> known,
      SlaPolicy slaPolicy,
      Instant at,
      Optional<Instant> expected) {
    this.subject = subject;
    this.due = due;
    this.intervals = known;
    this.slaPolicy = slaPolicy;
    this.at = at;
    this.expected = expected;
  }

  /**
   * Calculates what a clock says.
   *
   * @param intervals in order, one at least
   * @param at an instant before the clock was started counts as its start
   */
  static SlaCalculation of(
      Reference subject,
      Optional<Instant> due,
      List<SlaInterval> intervals,
      Function<Priority, SlaPolicy> slaPolicies,
      Instant at) {
    Instant start = intervals.get(0).from();
    Instant from = at.isBefore(start) ? start : at;
    List<SlaInterval> known =
        intervals.stream()
            .filter(slaInterval -> !slaInterval.from().isAfter(from))
            .map(slaInterval -> slaInterval.asOf(from))
            .toList();
    return new SlaCalculation(
        subject,
        due,
        known,
        slaPolicies.apply(known.get(known.size() - 1).priority()),
        from,
        Optional.empty());
  }

  /** The same, of a subject that is expected to be done then. */
  SlaCalculation expecting(Optional<Instant> promise) {
    return new SlaCalculation(subject, due, intervals, slaPolicy, at, promise);
  }

  boolean runs() {
    return last().runs();
  }

  SlaView view() {
    Instant deadline = deadline();
    Instant measured = hasEnded() ? last().to() : at;
    return new SlaView(
        subject,
        last().priority(),
        health(deadline),
        deadline,
        Duration.between(measured, deadline),
        due.map(date -> Duration.between(intervals.get(0).from(), date)).orElse(slaPolicy.target()),
        slaPolicy.warning(),
        hasEnded() ? Optional.empty() : expected);
  }

  private boolean hasEnded() {
    return last().endedAs() == SlaInterval.EndReason.STOPPED;
  }

  SlaExplanation explanation() {
    return new SlaExplanation(
        view(),
        slaPolicy.calendar().name(),
        intervals.stream().map(this::worked).reduce(Duration.ZERO, Duration::plus),
        intervals.stream()
            .filter(slaInterval -> !slaInterval.isEmpty())
            .map(SlaInterval::interval)
            .toList(),
        pauses(),
        slaPolicy.calendar().zone(),
        due,
        warning());
  }

  /** An interval without length, which records a change of priority, does not end a pause. */
  private List<SlaExplanation.Pause> pauses() {
    List<SlaExplanation.Pause> pauses = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      SlaInterval paused = intervals.get(i);
      if (paused.endedAs() == SlaInterval.EndReason.PAUSED) {
        int next = i + 1;
        while (next < intervals.size() && intervals.get(next).continuesPause()) {
          next++;
        }
        pauses.add(paused.pause(intervals.stream().skip(next).findFirst().map(SlaInterval::from)));
        i = next - 1;
      }
    }
    return pauses;
  }

  Instant deadline() {
    return due.orElseGet(this::derivedDeadline);
  }

  Instant warning() {
    return slaPolicy.warningAt(deadline());
  }

  private Instant derivedDeadline() {
    Duration left = slaPolicy.target();
    for (SlaInterval slaInterval : intervals) {
      Duration worked = worked(slaInterval);
      if (slaInterval.runs() || worked.compareTo(left) >= 0) {
        return slaPolicy.calendar().add(slaInterval.from(), left);
      }
      left = left.minus(worked);
    }
    return slaPolicy.calendar().add(hasEnded() ? last().to() : at, left);
  }

  private SlaHealth health(Instant deadline) {
    if (runs()) {
      return slaPolicy.health(deadline, at);
    }
    if (hasEnded()) {
      return SlaPolicy.outcome(deadline, last().to());
    }
    // A derived deadline moves on with a pause, unless it was reached before; a due date comes
    // anyway.
    return at.isBefore(deadline) ? SlaHealth.PAUSED : SlaHealth.BREACHED;
  }

  private Duration worked(SlaInterval slaInterval) {
    return slaPolicy
        .calendar()
        .between(slaInterval.from(), slaInterval.runs() ? at : slaInterval.to());
  }

  private SlaInterval last() {
    return intervals.get(intervals.size() - 1);
  }
}
