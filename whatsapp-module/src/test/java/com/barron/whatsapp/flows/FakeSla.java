package com.barron.whatsapp.flows;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaExplanation;
import com.barron.production.sla.SlaExplanation.Interval;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of the demo tickets, and one in each other state; all stand still. */
final class FakeSla implements SlaClocks {
  private static final Duration TARGET = Duration.ofHours(48);
  private static final Duration WARNING = Duration.ofHours(6);
  private final Map<String, SlaView> clocks = new HashMap<>();
  private final CountedLookups countedLookups;
  private int pauses;

  FakeSla(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
    add("MAINT-555", SlaHealth.ON_TRACK, Duration.ofMinutes(44 * 60 + 32));
    add("MAINT-553", SlaHealth.WARNING, Duration.ofHours(5));
    add("MAINT-551", SlaHealth.BREACHED, Duration.ofMinutes(-125));
    add("MAINT-540", SlaHealth.PAUSED, Duration.ofHours(30));
    add("MAINT-541", SlaHealth.MET, Duration.ofHours(2));
    add("MAINT-542", SlaHealth.MISSED, Duration.ofHours(-2));
    add("ORD-12346", SlaHealth.ON_TRACK, Duration.ofHours(100));
    add("DEF-98764", SlaHealth.WARNING, Duration.ofHours(3));
  }

  /** From now on each clock was paused so often, for an hour each time. */
  void paused(int times) {
    pauses = times;
  }

  private void add(String ticket, SlaHealth health, Duration remaining) {
    clocks.put(ticket, view(Reference.of(ticket), health, remaining, TARGET, Priority.HIGH));
  }

  static SlaView view(
      Reference subject, SlaHealth health, Duration remaining, Duration target, Priority priority) {
    return new SlaView(
        subject,
        priority,
        health,
        Instant.EPOCH.plus(TARGET).plus(remaining),
        remaining,
        target,
        WARNING);
  }

  @Override
  public Match<SlaView> status(Reference subject, Instant at) {
    return countedLookups.find(clocks, subject);
  }

  @Override
  public SlaView start(Reference subject, Priority priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView startDue(Reference subject, Priority priority, Instant due) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView takeOver(
      Reference subject, Priority priority, Instant since, Optional<Instant> due) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView pause(Reference subject, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView resume(Reference subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView reprioritise(Reference subject, Priority priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView stop(Reference subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaView reopen(Reference subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaHealth assess(ReferenceKind kind, Priority priority, Instant due, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Duration target(ReferenceKind kind, Priority priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaExplanation explain(Reference subject, Instant at) {
    SlaView view = clocks.get(subject.toString());
    Duration elapsed = TARGET.minus(view.remaining());
    return new SlaExplanation(
        view,
        "Around the clock",
        elapsed,
        intervals(at, elapsed),
        List.of(),
        ZoneOffset.UTC,
        Optional.of(view.deadline()).filter(due -> subject.kind() == ReferenceKind.ORDER),
        view.deadline().minus(view.warningBefore()));
  }

  private List<Interval> intervals(Instant at, Duration elapsed) {
    var intervals = new ArrayList<Interval>();
    Instant from = at.minus(elapsed).minus(Duration.ofHours(pauses));
    for (int i = 0; i < pauses; i++) {
      var to = Optional.of(from);
      intervals.add(new Interval(from, to, Optional.of("waiting for parts")));
      from = from.plus(Duration.ofHours(1));
    }
    intervals.add(new Interval(from, Optional.empty(), Optional.empty()));
    return intervals;
  }
}
