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
final class Reading {
  private final Reference subject;
  private final Optional<Instant> due;
  private final List<Stretch> stretches;
  private final Policy policy;
  private final Instant at;

  private Reading(
      Reference subject, Optional<Instant> due, List<Stretch> known, Policy policy, Instant at) {
    this.subject = subject;
    this.due = due;
    this.stretches = known;
    this.policy = policy;
    this.at = at;
  }

  /**
   * Reads a clock.
   *
   * @param stretches in order, one at least
   * @param at an instant before the clock was started counts as its start
   */
  static Reading of(
      Reference subject,
      Optional<Instant> due,
      List<Stretch> stretches,
      Function<Priority, Policy> policies,
      Instant at) {
    Instant start = stretches.get(0).from();
    Instant from = at.isBefore(start) ? start : at;
    List<Stretch> known =
        stretches.stream()
            .filter(stretch -> !stretch.from().isAfter(from))
            .map(stretch -> stretch.asOf(from))
            .toList();
    return new Reading(
        subject, due, known, policies.apply(known.get(known.size() - 1).priority()), from);
  }

  boolean runs() {
    return last().runs();
  }

  SlaView view() {
    Instant deadline = deadline();
    Instant measured = last().endedAs() == Stretch.End.STOPPED ? last().to() : at;
    return new SlaView(
        subject,
        last().priority(),
        health(deadline),
        deadline,
        Duration.between(measured, deadline),
        due.map(date -> Duration.between(stretches.get(0).from(), date)).orElse(policy.target()),
        policy.warning());
  }

  SlaExplanation explanation() {
    return new SlaExplanation(
        view(),
        policy.calendar().name(),
        stretches.stream().map(this::worked).reduce(Duration.ZERO, Duration::plus),
        stretches.stream().filter(stretch -> !stretch.isEmpty()).map(Stretch::interval).toList(),
        pauses(),
        policy.calendar().zone(),
        due);
  }

  /** A stretch without length, which keeps a change of priority, interrupts no pause. */
  private List<SlaExplanation.Pause> pauses() {
    List<SlaExplanation.Pause> pauses = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch paused = stretches.get(i);
      if (paused.endedAs() == Stretch.End.PAUSED) {
        int next = i + 1;
        while (next < stretches.size() && stretches.get(next).continuesPause()) {
          next++;
        }
        pauses.add(paused.pause(stretches.stream().skip(next).findFirst().map(Stretch::from)));
        i = next - 1;
      }
    }
    return pauses;
  }

  Instant deadline() {
    return due.orElseGet(this::derivedDeadline);
  }

  Instant warning() {
    return deadline().minus(policy.warning());
  }

  private Instant derivedDeadline() {
    Duration left = policy.target();
    for (Stretch stretch : stretches) {
      Duration worked = worked(stretch);
      if (stretch.runs() || worked.compareTo(left) >= 0) {
        return policy.calendar().add(stretch.from(), left);
      }
      left = left.minus(worked);
    }
    boolean paused = last().endedAs() != Stretch.End.STOPPED;
    return policy.calendar().add(paused ? at : last().to(), left);
  }

  private SlaHealth health(Instant deadline) {
    if (runs()) {
      return policy.health(deadline, at);
    }
    if (last().endedAs() == Stretch.End.STOPPED) {
      return Policy.outcome(deadline, last().to());
    }
    // A derived deadline moves on with a pause, unless it was reached before; a due date comes
    // anyway.
    return at.isBefore(deadline) ? SlaHealth.PAUSED : SlaHealth.BREACHED;
  }

  private Duration worked(Stretch stretch) {
    return policy.calendar().between(stretch.from(), stretch.runs() ? at : stretch.to());
  }

  private Stretch last() {
    return stretches.get(stretches.size() - 1);
  }
}
