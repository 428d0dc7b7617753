package com.barron.production.sla;

import com.barron.production.reference.Reference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.ListIndexBase;

/**
 * The clock of one subject: started, paused, resumed, stopped, reopened. Knows when time counted;
 * what that means is a {@link SlaCalculation}. Keeps the instants at which it will warn and breach
 * if nothing changes, so that a scan finds it.
 */
@Entity
@Table(name = "sla_clock")
class SlaClock {
  @Id private String subject;
  private Instant dueAt;
  private int cycle;
  private Instant warnAt;
  private Instant breachAt;
  private Instant expectedAt;
  private Instant askAt;
  private Instant longPauseAt;
  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "sla_interval", joinColumns = @JoinColumn(name = "subject"))
  @OrderColumn(name = "no")
  @ListIndexBase(1)
  private List<SlaInterval> intervals = new ArrayList<>();

  SlaClock() {}

  static SlaClock started(
      Reference subject, Priority priority, Instant since, Optional<Instant> due) {
    SlaClock clock = new SlaClock();
    clock.subject = subject.toString();
    clock.dueAt = due.orElse(null);
    clock.cycle = 1;
    clock.intervals.add(SlaInterval.first(priority, since));
    return clock;
  }

  /** A time that was promised before holds no longer. */
  void pause(String reason, Instant at) {
    if (last().runs()) {
      promise(null);
      end(at, SlaInterval.EndReason.PAUSED, reason);
    }
  }

  /** From then on the pause counts as long; that of a clock which runs or has ended does not. */
  void watchPause(Instant until) {
    if (last().endedAs() == SlaInterval.EndReason.PAUSED && longPauseAt == null) {
      longPauseAt = until;
    }
  }

  void resume(Instant at) {
    if (last().endedAs() == SlaInterval.EndReason.PAUSED) {
      longPauseAt = null;
      intervals.add(last().next(cycle, last().priority(), at));
    }
  }

  /** While paused, an interval without length records when the priority changed. */
  void reprioritise(Priority priority, Instant at) {
    if (last().priority() == priority || last().endedAs() == SlaInterval.EndReason.STOPPED) {
      return;
    }
    if (last().runs()) {
      end(at, SlaInterval.EndReason.REPRIORITISED, "priority changed");
      intervals.add(last().next(cycle, priority, at));
    } else {
      String reason = last().reason();
      intervals.add(last().next(cycle, priority, at));
      end(at, SlaInterval.EndReason.PAUSED, reason);
    }
  }

  /** Whoever takes care expects the subject to be done then. An ended clock expects nothing. */
  void expect(Instant until) {
    if (last().endedAs() != SlaInterval.EndReason.STOPPED) {
      promise(until);
    }
  }

  /** Only a clock with a fixed deadline has one to move. */
  void moveDue(Instant due) {
    if (dueAt == null) {
      throw new IllegalStateException(subject + " has no fixed deadline");
    }
    dueAt = due;
  }

  private void promise(Instant until) {
    expectedAt = until;
    askAt = until;
  }

  /** A paused clock stops at the pause: no time counted since. */
  void stop(Instant at) {
    promise(null);
    longPauseAt = null;
    if (last().endedAs() == SlaInterval.EndReason.PAUSED) {
      intervals.add(last().next(cycle, last().priority(), at));
    }
    if (last().runs()) {
      end(at, SlaInterval.EndReason.STOPPED, null);
    }
  }

  void reopen(Instant at) {
    if (last().endedAs() == SlaInterval.EndReason.STOPPED) {
      cycle++;
      intervals.add(last().next(cycle, last().priority(), at));
    }
  }

  /**
   * What it says now. To be called after each change: the instants for the scan follow. Read at its
   * last change at the earliest: to a node whose clock is slow that change would not have happened.
   */
  SlaView settle(Function<Priority, SlaPolicy> slaPolicies, Instant at) {
    Instant known = last().runs() ? last().from() : last().to();
    SlaCalculation slaCalculation =
        SlaCalculation.of(
                Reference.of(subject),
                Optional.ofNullable(dueAt),
                intervals,
                slaPolicies,
                at.isBefore(known) ? known : at)
            .expecting(Optional.ofNullable(expectedAt));
    warnAt = slaCalculation.runs() ? slaCalculation.warning() : null;
    breachAt = slaCalculation.runs() ? slaCalculation.deadline() : null;
    return slaCalculation.view();
  }

  List<SlaInterval> intervals() {
    return List.copyOf(intervals);
  }

  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  Priority priority() {
    return last().priority();
  }

  int cycle() {
    return cycle;
  }

  Instant warnAt() {
    return warnAt;
  }

  Instant breachAt() {
    return breachAt;
  }

  private void end(Instant at, SlaInterval.EndReason as, String reason) {
    intervals.set(intervals.size() - 1, last().ended(at, as, reason));
  }

  private SlaInterval last() {
    return intervals.get(intervals.size() - 1);
  }
}
