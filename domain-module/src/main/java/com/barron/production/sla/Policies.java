package com.barron.production.sla;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.ReferenceDataIsDue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies and their calendars, kept in memory. */
@Singleton
class Policies {
  private final EntityManager entityManager;
  private volatile Map<Key, Policy> policies = Map.of();

  @Inject
  Policies(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void refresh(@Observes ReferenceDataIsDue due) {
    read();
  }

  @PostConstruct
  void read() {
    Map<String, WorkingCalendar> calendars =
        rows("select code, name, zone from sla_calendar").stream()
            .collect(Collectors.toMap(row -> row.get("code", String.class), this::calendar));
    policies =
        rows("select kind, priority, target_minutes, warning_minutes, calendar from sla_policy")
            .stream()
            .collect(Collectors.toMap(Policies::key, row -> policy(row, calendars)));
  }

  /**
   * @throws IllegalArgumentException when subjects of this kind have no clocks
   */
  Policy of(ReferenceKind kind, Priority priority) {
    return Optional.ofNullable(policies.get(new Key(kind, priority)))
        .orElseThrow(() -> new IllegalArgumentException("no SLA policy for " + kind));
  }

  Function<Priority, Policy> of(ReferenceKind kind) {
    return priority -> of(kind, priority);
  }

  private WorkingCalendar calendar(Tuple calendar) {
    String code = calendar.get("code", String.class);
    List<Shift> shifts =
        rows(
                "select weekday, cast(starts as text) as starts, cast(ends as text) as ends from sla_shift where calendar = ?1",
                code)
            .stream()
            .map(Policies::shift)
            .toList();
    Set<LocalDate> holidays =
        rows("select cast(day as text) as day from sla_holiday where calendar = ?1", code).stream()
            .map(row -> LocalDate.parse(row.get("day", String.class)))
            .collect(Collectors.toSet());
    return new WorkingCalendar(
        calendar.get("name", String.class),
        ZoneId.of(calendar.get("zone", String.class)),
        shifts,
        holidays);
  }

  private static Shift shift(Tuple row) {
    return new Shift(
        DayOfWeek.of(row.get("weekday", Integer.class)),
        LocalTime.parse(row.get("starts", String.class)),
        LocalTime.parse(row.get("ends", String.class)));
  }

  private static Key key(Tuple row) {
    return new Key(
        ReferenceKind.valueOf(row.get("kind", String.class)),
        Priority.valueOf(row.get("priority", String.class)));
  }

  private static Policy policy(Tuple row, Map<String, WorkingCalendar> calendars) {
    return new Policy(
        Duration.ofMinutes(row.get("target_minutes", Integer.class)),
        Duration.ofMinutes(row.get("warning_minutes", Integer.class)),
        calendars.get(row.get("calendar", String.class)));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, Object... parameters) {
    var query = entityManager.createNativeQuery(sql, Tuple.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }

  private record Key(ReferenceKind kind, Priority priority) {}
}
