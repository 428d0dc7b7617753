package com.barron.production.sla.listing;

import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendars as they are stored. */
@Dependent
class CalendarEntryRepository implements SlaCalendars {
  private static final String SHIFTS =
      """
      select calendar, weekday, to_char(starts, 'HH24:MI') as starts,
             case when ends = time '24:00' then '24:00' else to_char(ends, 'HH24:MI') end as ends
      from sla_shift
      order by calendar, weekday, starts
      """;

  private static final String HOLIDAYS =
      """
      select calendar, cast(day as text) as day, name, yearly, to_char(works_until, 'HH24:MI') as until
      from sla_holiday
      order by calendar, day
      """;

  private final EntityManager entityManager;

  @Inject
  CalendarEntryRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<CalendarEntry> all() {
    Map<String, List<ShiftEntry>> shifts = byCalendar(SHIFTS, CalendarEntryRepository::shift);
    Map<String, List<HolidayEntry>> holidays =
        byCalendar(HOLIDAYS, CalendarEntryRepository::holiday);
    return rows("select code, name, zone from sla_calendar order by code").stream()
        .map(
            row -> {
              String code = row.get("code", String.class);
              return new CalendarEntry(
                  code,
                  row.get("name", String.class),
                  row.get("zone", String.class),
                  shifts.getOrDefault(code, List.of()),
                  holidays.getOrDefault(code, List.of()));
            })
        .toList();
  }

  private static ShiftEntry shift(Tuple row) {
    return new ShiftEntry(
        DayOfWeek.of(row.get("weekday", Integer.class)),
        row.get("starts", String.class),
        row.get("ends", String.class));
  }

  private static HolidayEntry holiday(Tuple row) {
    return new HolidayEntry(
        row.get("day", String.class),
        row.get("name", String.class),
        row.get("yearly", Boolean.class),
        Optional.ofNullable(row.get("until", String.class)));
  }

  private <T> Map<String, List<T>> byCalendar(String sql, Function<Tuple, T> entry) {
    return rows(sql).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("calendar", String.class),
                Collectors.mapping(entry, Collectors.toList())));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql) {
    return entityManager.createNativeQuery(sql, Tuple.class).getResultList();
  }
}
