package com.barron.production.sla;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The working-time calendars, kept in memory. {@link SlaPolicyRepository} says when to read them
 * again.
 */
@Singleton
class WorkingCalendarRepository implements WorkingHours {
  private final EntityManager entityManager;
  private volatile Map<String, WorkingCalendar> calendars = Map.of();

  @Inject
  WorkingCalendarRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @PostConstruct
  void read() {
    calendars =
        rows("select code, name, zone from sla_calendar").stream()
            .collect(Collectors.toMap(row -> row.get("code", String.class), this::calendar));
  }

  Optional<WorkingCalendar> find(String code) {
    return Optional.ofNullable(calendars.get(code));
  }

  @Override
  public boolean isWorking(String calendar, Instant at) {
    return find(calendar).map(it -> it.isWorking(at)).orElse(true);
  }

  @Override
  public Instant nextStart(String calendar, Instant at) {
    return find(calendar).map(it -> it.nextWorking(at)).orElse(at);
  }

  private WorkingCalendar calendar(Tuple calendar) {
    String code = calendar.get("code", String.class);
    List<Shift> shifts =
        rows(
                "select weekday, cast(starts as text) as starts, cast(ends as text) as ends from sla_shift where calendar = ?1",
                code)
            .stream()
            .map(WorkingCalendarRepository::shift)
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

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, Object... parameters) {
    var query = entityManager.createNativeQuery(sql, Tuple.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }
}
