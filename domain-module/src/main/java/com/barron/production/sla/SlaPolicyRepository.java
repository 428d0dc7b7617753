package com.barron.production.sla;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.ReferenceDataRefreshDue;
import com.barron.production.sla.calendar.WorkingCalendar;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The policies, kept in memory. */
@Singleton
class SlaPolicyRepository {
  private final Sql sql;
  private final WorkingCalendarRepository workingCalendarRepository;
  private volatile Map<Key, SlaPolicy> slaPolicies = Map.of();
  private volatile int version;

  @Inject
  SlaPolicyRepository(
      EntityManager entityManager, WorkingCalendarRepository workingCalendarRepository) {
    this.sql = Sql.on(entityManager);
    this.workingCalendarRepository = workingCalendarRepository;
  }

  void refresh(@Observes ReferenceDataRefreshDue due) {
    workingCalendarRepository.read();
    read();
  }

  @PostConstruct
  void read() {
    List<Row> rows =
        sql.read(
            "select kind, priority, target_minutes, warning_minutes, pause_minutes, calendar"
                + " from sla_policy",
            Row::of);
    Map<Key, SlaPolicy> known = new HashMap<>();
    rows.forEach(
        row -> key(row).ifPresent(key -> known.put(key, policy(row, slaPolicies.get(key)))));
    if (!known.equals(slaPolicies)) {
      slaPolicies = Map.copyOf(known);
      version++;
    }
  }

  /** Another one after each change of a policy or its calendar. */
  int version() {
    return version;
  }

  /**
   * @throws IllegalArgumentException when subjects of this kind have no clocks
   */
  SlaPolicy of(ReferenceKind kind, Priority priority) {
    return Optional.ofNullable(slaPolicies.get(new Key(kind, priority)))
        .orElseThrow(() -> new IllegalArgumentException("no SLA policy for " + kind));
  }

  Function<Priority, SlaPolicy> of(ReferenceKind kind) {
    return priority -> of(kind, priority);
  }

  /** Empty for a kind or priority that a newer version on another node knows. */
  private static Optional<Key> key(Row row) {
    return Stream.of(ReferenceKind.values())
        .filter(kind -> kind.name().equals(row.get("kind", String.class)))
        .flatMap(
            kind ->
                Stream.of(Priority.values())
                    .filter(each -> each.name().equals(row.get("priority", String.class)))
                    .map(priority -> new Key(kind, priority)))
        .findFirst();
  }

  /**
   * With the calendar that it names. One that was set aside, or came after the calendars were read,
   * is replaced by the one before, or by all time: then a deadline is early, but it is there.
   */
  private SlaPolicy policy(Row row, SlaPolicy before) {
    String code = row.get("calendar", String.class);
    WorkingCalendar calendar =
        workingCalendarRepository
            .find(code)
            .or(() -> Optional.ofNullable(before).map(SlaPolicy::calendar))
            .orElseGet(() -> WorkingCalendar.aroundTheClock(code));
    return new SlaPolicy(
        Duration.ofMinutes(row.get("target_minutes", Integer.class)),
        Duration.ofMinutes(row.get("warning_minutes", Integer.class)),
        Duration.ofMinutes(row.get("pause_minutes", Integer.class)),
        calendar);
  }

  private record Key(ReferenceKind kind, Priority priority) {}
}
