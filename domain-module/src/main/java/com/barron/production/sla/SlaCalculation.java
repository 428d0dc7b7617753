package com.barron.production.sla;

import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a clock says at an instant: derived from its stretches up to then, its due date if it has
 * one, and the policy in force. No state of its own, so any instant can be asked for.
 */
final class SlaCalculation {
  private final Reference subject;
  private final Optional<Instant> due;
  private final List<SlaInterval> stretches;
  private final SlaPolicy slaPolicy;
  private final Instant at;

  private SlaCalculation(
      Reference subject,
      Optional<Instant> due,
      List<SlaInterval> known,
      SlaPolicy slaPolicy,
      Instant at) {
    this.subject = subject;
    this.due = due;
    this.stretches = known;
    this.slaPolicy = slaPolicy;
    this.at = at;
  }

  /**
   * Reads a clock.
   *
   * @param stretches in order, one at least
   * @param at an instant before the clock was started counts as its start
   */
  static SlaCalculation of(
      Reference subject,
      Optional<Instant> due,
      List<SlaInterval> stretches,
      Function<Priority, SlaPolicy> slaPolicies,
      Instant at) {
    Instant start = stretches.get(0).from();
    Instant from = at.isBefore(start) ? start : at;
    List<SlaInterval> known =
        stretches.stream()
            .filter(slaInterval -> !slaInterval.from().isAfter(from))
            .map(slaInterval -> slaInterval.asOf(from))
            .toList();
    return new SlaCalculation(
        subject, due, known, slaPolicies.apply(known.get(known.size() - 1).priority()), from);
  }

  boolean runs() {
    return last().runs();
  }

  SlaView view() {
    Instant deadline = deadline();
    Instant measured = last().endedAs() == SlaInterval.End.STOPPED ? last().to() : at;
    return new SlaView(
        subject,
        last().priority(),
        health(deadline),
        deadline,
        Duration.between(measured, deadline),
        due.map(date -> Duration.between(stretches.get(0).from(), date)).orElse(slaPolicy.target()),
        slaPolicy.warning());
  }

  SlaExplanation explanation() {
    return new SlaExplanation(
        view(),
        slaPolicy.calendar().name(),
        stretches.stream().map(this::worked).reduce(Duration.ZERO, Duration::plus),
        stretches.stream()
            .filter(slaInterval -> !slaInterval.isEmpty())
            .map(SlaInterval::interval)
            .toList(),
        pauses(),
        slaPolicy.calendar().zone(),
        due);
  }

  /** A stretch without length, which keeps a change of priority, interrupts no pause. */
  private List<SlaExplanation.Pause> pauses() {
    List<SlaExplanation.Pause> pauses = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      SlaInterval paused = stretches.get(i);
      if (paused.endedAs() == SlaInterval.End.PAUSED) {
        int next = i + 1;
        while (next < stretches.size() && stretches.get(next).continuesPause()) {
          next++;
        }
        pauses.add(paused.pause(stretches.stream().skip(next).findFirst().map(SlaInterval::from)));
        i = next - 1;
      }
    }
    return pauses;
  }

  Instant deadline() {
    return due.orElseGet(this::derivedDeadline);
  }

  Instant warning() {
    return deadline().minus(slaPolicy.warning());
  }

  private Instant derivedDeadline() {
    Duration left = slaPolicy.target();
    for (SlaInterval slaInterval : stretches) {
      Duration worked = worked(slaInterval);
      if (slaInterval.runs() || worked.compareTo(left) >= 0) {
        return slaPolicy.calendar().add(slaInterval.from(), left);
      }
      left = left.minus(worked);
    }
    boolean paused = last().endedAs() != SlaInterval.End.STOPPED;
    return slaPolicy.calendar().add(paused ? at : last().to(), left);
  }

  private SlaHealth health(Instant deadline) {
    if (runs()) {
      return slaPolicy.health(deadline, at);
    }
    if (last().endedAs() == SlaInterval.End.STOPPED) {
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
    return stretches.get(stretches.size() - 1);
  }
}
