package com.barron.production.sla;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Runs the clocks of all subjects. */
@Stateless
public class SlaClockService implements SlaClocks {
  private static final Logger LOG = Logger.getLogger(SlaClockService.class);

  private final SlaClockRepository slaClockRepository;
  private final SlaPolicyRepository slaPolicyRepository;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  SlaClockService(
      SlaClockRepository slaClockRepository,
      SlaPolicyRepository slaPolicyRepository,
      @Any Event<Object> events,
      Clock clock) {
    this.slaClockRepository = slaClockRepository;
    this.slaPolicyRepository = slaPolicyRepository;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public SlaView start(Reference subject, Priority priority) {
    Instant now = clock.instant();
    return begin(SlaClock.started(subject, priority, now, Optional.empty()), subject, now);
  }

  @Override
  public SlaView startDue(Reference subject, Priority priority, Instant due) {
    Instant now = clock.instant();
    return begin(SlaClock.started(subject, priority, now, Optional.of(due)), subject, now);
  }

  @Override
  public SlaView moveDue(Reference subject, Priority priority, Instant due) {
    return slaClockRepository.has(subject)
        ? change(subject, "moved", (it, now) -> it.moveDue(due))
        : startDue(subject, priority, due);
  }

  @Override
  public SlaView takeOver(
      Reference subject, Priority priority, Instant since, Optional<Instant> due) {
    return begin(SlaClock.started(subject, priority, since, due), subject, clock.instant());
  }

  @Override
  public SlaView pause(Reference subject, String reason) {
    return change(
        subject,
        "paused",
        (it, now) -> {
          it.pause(reason, now);
          it.watchPause(
              now.plus(slaPolicyRepository.of(subject.kind(), it.priority()).longPause()));
        });
  }

  @Override
  public SlaView resume(Reference subject) {
    return change(subject, "resumed", SlaClock::resume);
  }

  @Override
  public SlaView reprioritise(Reference subject, Priority priority) {
    return change(subject, "reprioritised", (it, now) -> it.reprioritise(priority, now));
  }

  @Override
  public SlaView stop(Reference subject) {
    return change(subject, "stopped", SlaClock::stop);
  }

  @Override
  public SlaView reopen(Reference subject) {
    return change(subject, "reopened", SlaClock::reopen);
  }

  @Override
  public SlaView promise(Reference subject, Instant until) {
    SlaView view = change(subject, "promised", (it, now) -> it.expect(until));
    if (!view.health().hasEnded() && until.isAfter(view.deadline())) {
      events.fire(new PromiseIsLate(subject, until, view.deadline()));
    }
    return view;
  }

  @Override
  public List<Reference> takeLongPauses(int most) {
    return slaClockRepository.takeLongPauses(most).stream().map(Reference::of).toList();
  }

  @Override
  public List<Reference> takePassedPromises(int most) {
    return slaClockRepository.takePassedPromises(most).stream().map(Reference::of).toList();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<SlaView> status(Reference subject, Instant at) {
    return slaClockRepository.find(subject).map(stored -> calculation(stored, at).view());
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SlaHealth assess(ReferenceKind kind, Priority priority, Instant due, Instant at) {
    return slaPolicyRepository.of(kind, priority).health(due, at);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Duration target(ReferenceKind kind, Priority priority) {
    return slaPolicyRepository.of(kind, priority).target();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SlaExplanation explain(Reference subject, Instant at) {
    return slaClockRepository
        .find(subject)
        .found()
        .map(stored -> calculation(stored, at).explanation())
        .orElseThrow(() -> new NoSuchClockException(subject));
  }

  private SlaView begin(SlaClock started, Reference subject, Instant now) {
    SlaView view = started.settle(slaPolicyRepository.of(subject.kind()), now);
    slaClockRepository.add(subject, started);
    LOG.infof("clock started subject=%s deadline=%s", subject, view.deadline());
    return view;
  }

  private SlaView change(Reference subject, String fact, BiConsumer<SlaClock, Instant> step) {
    SlaClock changed = slaClockRepository.locked(subject);
    Instant now = clock.instant();
    step.accept(changed, now);
    SlaView view = changed.settle(slaPolicyRepository.of(subject.kind()), now);
    LOG.infof("clock %s subject=%s deadline=%s", fact, subject, view.deadline());
    return view;
  }

  private SlaCalculation calculation(SlaClockRepository.StoredClock stored, Instant at) {
    return SlaCalculation.of(
            stored.subject(),
            stored.due(),
            stored.intervals(),
            slaPolicyRepository.of(stored.subject().kind()),
            at)
        .expecting(stored.expected());
  }
}
