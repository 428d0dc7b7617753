package com.barron.production.sla;

import com.barron.production.sla.calendar.Holiday;
import com.barron.production.sla.calendar.Shift;
import com.barron.production.sla.calendar.WorkingCalendar;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The working-time calendars, kept in memory. {@link SlaPolicyRepository} says when to read them
 * again. One whose rows make no calendar is set aside by name: as it was known last, it stays in
 * use; all others count.
 */
@Singleton
class WorkingCalendarRepository implements WorkingHours {
  private static final Logger LOG = Logger.getLogger(WorkingCalendarRepository.class);

  /** As PostgreSQL writes the end of a day; Java's clocks have no such time. */
  private static final String END_OF_DAY = "24:00:00";

  private final Sql sql;
  private volatile Map<String, WorkingCalendar> calendars = Map.of();
  private volatile Map<String, String> problems = Map.of();

  @Inject
  WorkingCalendarRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  @PostConstruct
  void read() {
    Map<String, List<Row>> shifts =
        byCalendar(
            "select calendar, weekday, cast(starts as text) as starts, cast(ends as text) as ends"
                + " from sla_shift");
    Map<String, List<Row>> holidays =
        byCalendar(
            "select calendar, cast(day as text) as day, yearly,"
                + " cast(works_until as text) as works_until from sla_holiday");
    Map<String, WorkingCalendar> known = new HashMap<>();
    Map<String, String> setAside = new HashMap<>();
    for (Row row : sql.read("select code, name, zone from sla_calendar", Row::of)) {
      String code = row.get("code", String.class);
      try {
        known.put(
            code,
            calendar(
                row, shifts.getOrDefault(code, List.of()), holidays.getOrDefault(code, List.of())));
      } catch (DateTimeException | IllegalArgumentException e) {
        setAside.put(code, e.getMessage());
        find(code).ifPresent(before -> known.put(code, before));
      }
    }
    report(setAside);
    calendars = Map.copyOf(known);
  }

  /** One line for each as long as nothing else is wrong with it. */
  private void report(Map<String, String> setAside) {
    setAside.forEach(
        (code, problem) -> {
          if (!problem.equals(problems.get(code))) {
            LOG.warnf(
                "calendar set aside calendar=%s problem=%s: repair its rows in sla_calendar,"
                    + " sla_shift and sla_holiday; until then it is as it was known last, or runs"
                    + " around the clock",
                code, problem);
          }
        });
    problems = Map.copyOf(setAside);
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

  private static WorkingCalendar calendar(Row calendar, List<Row> shifts, List<Row> holidays) {
    return new WorkingCalendar(
        calendar.get("name", String.class),
        ZoneId.of(calendar.get("zone", String.class)),
        shifts.stream().map(WorkingCalendarRepository::shift).toList(),
        holidays.stream().map(WorkingCalendarRepository::holiday).toList());
  }

  private static Holiday holiday(Row row) {
    return new Holiday(
        LocalDate.parse(row.get("day", String.class)),
        row.get("yearly", Boolean.class),
        Optional.ofNullable(row.get("works_until", String.class)).map(LocalTime::parse));
  }

  private static Shift shift(Row row) {
    return new Shift(
        DayOfWeek.of(row.get("weekday", Integer.class)),
        LocalTime.parse(row.get("starts", String.class)),
        end(row.get("ends", String.class)));
  }

  private static LocalTime end(String ends) {
    return ends.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(ends);
  }

  private Map<String, List<Row>> byCalendar(String select) {
    return sql.read(select, Row::of).stream()
        .collect(Collectors.groupingBy(row -> row.get("calendar", String.class)));
  }
}
