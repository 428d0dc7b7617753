package com.barron.production.sla;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClockRepository.StoredClock;
import com.barron.production.sla.calendar.WorkingCalendar;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Derives deadlines as the clocks do, by the policies in force and by those that might be. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeadlinePreviewService implements DeadlinePreview {
  private final SlaClockRepository slaClockRepository;
  private final SlaPolicyRepository slaPolicyRepository;
  private final WorkingCalendarRepository calendars;
  private final Clock clock;

  @Inject
  DeadlinePreviewService(
      SlaClockRepository slaClockRepository,
      SlaPolicyRepository slaPolicyRepository,
      WorkingCalendarRepository calendars,
      Clock clock) {
    this.slaClockRepository = slaClockRepository;
    this.slaPolicyRepository = slaPolicyRepository;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public Preview ofPolicy(ReferenceKind kind, Priority priority, Duration target, String calendar) {
    WorkingCalendar counting =
        calendars.find(calendar).orElseGet(() -> WorkingCalendar.aroundTheClock(calendar));
    return preview(
        slaClockRepository.runningByPolicy(Optional.of(kind), MOST),
        (each, policy) -> each == priority ? policy.with(target, counting) : policy);
  }

  @Override
  public Preview ofCalendar(String code, WorkingCalendar calendar) {
    Optional<WorkingCalendar> known = calendars.find(code);
    return preview(
        slaClockRepository.runningByPolicy(Optional.empty(), MOST),
        (each, policy) ->
            known.filter(policy.calendar()::equals).isPresent()
                ? policy.with(policy.target(), calendar)
                : policy);
  }

  private Preview preview(
      List<StoredClock> clocks, BiFunction<Priority, SlaPolicy, SlaPolicy> change) {
    Instant now = clock.instant();
    return new Preview(
        clocks.stream()
            .map(one -> moved(one, change, now))
            .filter(one -> !one.before().equals(one.after()))
            .sorted(
                Comparator.comparing(MovedDeadline::after)
                    .thenComparing(one -> one.subject().toString()))
            .toList(),
        clocks.size());
  }

  private MovedDeadline moved(
      StoredClock stored, BiFunction<Priority, SlaPolicy, SlaPolicy> change, Instant now) {
    Priority priority = stored.intervals().get(stored.intervals().size() - 1).priority();
    SlaPolicy policy = slaPolicyRepository.of(stored.subject().kind(), priority);
    return new MovedDeadline(
        stored.subject(),
        priority,
        deadline(stored, policy, now),
        deadline(stored, change.apply(priority, policy), now));
  }

  private static Instant deadline(StoredClock stored, SlaPolicy policy, Instant now) {
    return SlaCalculation.of(
            stored.subject(), stored.due(), stored.intervals(), priority -> policy, now)
        .deadline();
  }
}
