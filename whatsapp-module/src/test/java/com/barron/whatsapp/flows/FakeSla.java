package com.barron.whatsapp.flows;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.NoSuchClockException;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaExplanation;
import com.barron.production.sla.SlaExplanation.Interval;
import com.barron.production.sla.SlaExplanation.Pause;
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
  private static final Instant NOW = DemoChat.CLOCK.instant();
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final String REASON = "waiting for parts";

  private final Map<String, SlaView> clocks = new HashMap<>();
  private final CountedLookups countedLookups;
  private int pauses;

  FakeSla(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
    ticket("MAINT-555", SlaHealth.ON_TRACK, Duration.ofMinutes(44 * 60 + 32));
    ticket("MAINT-553", SlaHealth.WARNING, Duration.ofHours(5));
    ticket("MAINT-551", SlaHealth.BREACHED, Duration.ofMinutes(-125));
    ticket("MAINT-540", SlaHealth.PAUSED, Duration.ofHours(30));
    ticket("MAINT-541", SlaHealth.MET, Duration.ofHours(2));
    ticket("MAINT-542", SlaHealth.MISSED, Duration.ofHours(-2));
    ticket("MAINT-543", SlaHealth.MET, Duration.ofHours(2));
    onTrack("ORD-12346", Priority.MEDIUM, 14 * 24, 12 * 24, 24);
    onTrack("DEF-98764", Priority.HIGH, 24, 19, 4);
  }

  /** From now on each clock that runs was paused so often, for an hour each time. */
  void paused(int times) {
    pauses = times;
  }

  private void ticket(String number, SlaHealth health, Duration remaining) {
    clocks.put(
        number, view(Reference.of(number), health, remaining, Duration.ofHours(48), Priority.HIGH));
  }

  private void onTrack(
      String number, Priority priority, long target, long remaining, long warning) {
    Duration left = Duration.ofHours(remaining);
    clocks.put(
        number,
        new SlaView(
            Reference.of(number),
            priority,
            SlaHealth.ON_TRACK,
            NOW.plus(left),
            left,
            Duration.ofHours(target),
            Duration.ofHours(warning),
            Optional.empty()));
  }

  /** The clock of a ticket. */
  static SlaView view(
      Reference ticket, SlaHealth health, Duration remaining, Duration target, Priority priority) {
    return new SlaView(
        ticket,
        priority,
        health,
        NOW.plus(remaining),
        remaining,
        target,
        warning(priority),
        Optional.empty());
  }

  private static Duration warning(Priority priority) {
    return switch (priority) {
      case HIGH -> Duration.ofHours(6);
      case MEDIUM -> Duration.ofHours(12);
      case LOW -> Duration.ofHours(24);
    };
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
  public SlaView moveDue(Reference subject, Priority priority, Instant due) {
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
  public SlaView promise(Reference subject, Instant until) {
    SlaView before =
        Optional.ofNullable(clocks.get(subject.toString()))
            .orElseThrow(() -> new NoSuchClockException(subject));
    SlaView promised =
        new SlaView(
            before.subject(),
            before.priority(),
            before.health(),
            before.deadline(),
            before.remaining(),
            before.target(),
            before.warningBefore(),
            Optional.of(until).filter(any -> !before.health().hasEnded()));
    clocks.put(subject.toString(), promised);
    return promised;
  }

  @Override
  public List<Reference> takeLongPauses(int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Reference> takePassedPromises(int most) {
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
    SlaView view =
        Optional.ofNullable(clocks.get(subject.toString()))
            .orElseThrow(() -> new NoSuchClockException(subject));
    Duration elapsed = view.target().minus(view.remaining());
    List<Interval> intervals = intervals(view.health(), elapsed);
    return new SlaExplanation(
        view,
        "24 hours, 7 days",
        elapsed,
        intervals,
        pauses(intervals),
        ZoneOffset.UTC,
        Optional.of(view.deadline()).filter(due -> subject.kind() == ReferenceKind.ORDER),
        view.deadline().minus(view.warningBefore()));
  }

  /** Before each pause time counts for a second. */
  private List<Interval> intervals(SlaHealth health, Duration elapsed) {
    if (health == SlaHealth.PAUSED || health.hasEnded()) {
      Optional<String> endedBy = Optional.of(REASON).filter(any -> health == SlaHealth.PAUSED);
      return List.of(new Interval(NOW.minus(elapsed), Optional.of(NOW), endedBy));
    }
    var intervals = new ArrayList<Interval>();
    Instant from = NOW.minus(elapsed).minus(PAUSE.multipliedBy(pauses));
    for (int i = 0; i < pauses; i++) {
      Instant to = from.plusSeconds(1);
      intervals.add(new Interval(from, Optional.of(to), Optional.of(REASON)));
      from = to.plus(PAUSE);
    }
    intervals.add(new Interval(from, Optional.empty(), Optional.empty()));
    return intervals;
  }

  private static List<Pause> pauses(List<Interval> intervals) {
    var pauses = new ArrayList<Pause>();
    for (int i = 0; i < intervals.size(); i++) {
      Interval counted = intervals.get(i);
      if (counted.endedBy().isPresent()) {
        Optional<Instant> resumed = intervals.stream().skip(i + 1L).findFirst().map(Interval::from);
        pauses.add(new Pause(counted.to().orElseThrow(), resumed, REASON));
      }
    }
    return pauses;
  }
}
