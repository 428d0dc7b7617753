package com.barron.production.sla.listing;

import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendars as they are stored. */
@Dependent
class CalendarEntryRepository {
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

  /** All who change calendars take turns: there are few of both. */
  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended('sla calendars', 0))";

  private static final String ADD =
      "insert into sla_calendar (code, name, zone) values (:code, :name, :zone)";

  private static final String REPLACE =
      "update sla_calendar set name = :name, zone = :zone where code = :code";

  private static final String ADD_SHIFTS =
      """
      insert into sla_shift (calendar, weekday, starts, ends)
      select :code, cast(s.weekday as integer), cast(s.starts as time), cast(s.ends as time)
      from unnest(cast(:weekdays as text[]), cast(:starts as text[]), cast(:ends as text[]))
           as s (weekday, starts, ends)
      """;

  private static final String ADD_HOLIDAYS =
      """
      insert into sla_holiday (calendar, day, name, yearly, works_until)
      select :code, cast(h.day as date), h.name, cast(h.yearly as boolean), cast(nullif(h.until, '') as time)
      from unnest(cast(:days as text[]), cast(:names as text[]), cast(:yearly as text[]),
                  cast(:until as text[])) as h (day, name, yearly, until)
      """;

  private final EntityManager entityManager;

  @Inject
  CalendarEntryRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void takeTurns() {
    rows(TAKE_TURNS);
  }

  /** Whether the database knows a zone. The rules of the server know it too. */
  boolean hasZone(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone)
        && isAny("select 1 from pg_timezone_names where name = :text", "text", zone);
  }

  boolean isNameOfAnother(CalendarEntry calendar) {
    return !entityManager
        .createNativeQuery("select 1 from sla_calendar where name = :name and code <> :code")
        .setParameter("name", calendar.name())
        .setParameter("code", calendar.code())
        .getResultList()
        .isEmpty();
  }

  private boolean isAny(String query, String parameter, String value) {
    return !entityManager
        .createNativeQuery(query)
        .setParameter(parameter, value)
        .getResultList()
        .isEmpty();
  }

  Optional<CalendarEntry> find(String code) {
    return all().stream().filter(calendar -> calendar.code().equals(code)).findFirst();
  }

  void add(CalendarEntry calendar) {
    write(ADD, calendar);
  }

  void replace(CalendarEntry calendar) {
    remove("delete from sla_shift where calendar = :code", calendar);
    remove("delete from sla_holiday where calendar = :code", calendar);
    write(REPLACE, calendar);
  }

  private void remove(String delete, CalendarEntry calendar) {
    entityManager.createNativeQuery(delete).setParameter("code", calendar.code()).executeUpdate();
  }

  private void write(String itself, CalendarEntry calendar) {
    entityManager
        .createNativeQuery(itself)
        .setParameter("code", calendar.code())
        .setParameter("name", calendar.name())
        .setParameter("zone", calendar.zone())
        .executeUpdate();
    List<ShiftEntry> shifts = calendar.shifts();
    entityManager
        .createNativeQuery(ADD_SHIFTS)
        .setParameter("code", calendar.code())
        .setParameter("weekdays", texts(shifts, shift -> shift.weekday().getValue()))
        .setParameter("starts", texts(shifts, ShiftEntry::starts))
        .setParameter("ends", texts(shifts, ShiftEntry::ends))
        .executeUpdate();
    List<HolidayEntry> holidays = calendar.holidays();
    entityManager
        .createNativeQuery(ADD_HOLIDAYS)
        .setParameter("code", calendar.code())
        .setParameter("days", texts(holidays, HolidayEntry::day))
        .setParameter("names", texts(holidays, HolidayEntry::name))
        .setParameter("yearly", texts(holidays, HolidayEntry::yearly))
        .setParameter("until", texts(holidays, holiday -> holiday.worksUntil().orElse("")))
        .executeUpdate();
  }

  private static <T> String[] texts(List<T> all, Function<T, ?> part) {
    return all.stream().map(part).map(Object::toString).toArray(String[]::new);
  }

  List<CalendarEntry> all() {
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
