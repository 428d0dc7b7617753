package com.barron.production.sla.listing;

import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import com.barron.production.sql.RowMapper;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String ADD = "insert into sla_calendar (name, zone, code) values (?, ?, ?)";

  private static final String REPLACE = "update sla_calendar set name = ?, zone = ? where code = ?";

  private static final String ADD_SHIFTS =
      """
      insert into sla_shift (calendar, weekday, starts, ends)
      select ?, cast(s.weekday as integer), cast(s.starts as time), cast(s.ends as time)
      from unnest(?, ?, ?) as s (weekday, starts, ends)
      """;

  private static final String ADD_HOLIDAYS =
      """
      insert into sla_holiday (calendar, day, name, yearly, works_until)
      select ?, cast(h.day as date), h.name, cast(h.yearly as boolean), cast(h.until as time)
      from unnest(?, ?, ?, ?) as h (day, name, yearly, until)
      """;

  private final Sql sql;

  @Inject
  CalendarEntryRepository(Sql sql) {
    this.sql = sql;
  }

  void takeTurns() {
    sql.one(TAKE_TURNS, row -> row.getInt(1));
  }

  /** Whether the database knows a zone. The rules of the server know it too. */
  boolean hasZone(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone)
        && isAny("select 1 from pg_timezone_names where name = ?", zone);
  }

  boolean isNameOfAnother(CalendarEntry calendar) {
    return isAny(
        "select 1 from sla_calendar where name = ? and code <> ?",
        calendar.name(),
        calendar.code());
  }

  private boolean isAny(String query, Object... values) {
    return sql.first(query, row -> row.getInt(1), values).isPresent();
  }

  Optional<CalendarEntry> find(String code) {
    return all().stream().filter(calendar -> calendar.code().equals(code)).findFirst();
  }

  void add(CalendarEntry calendar) {
    write(ADD, calendar);
  }

  void replace(CalendarEntry calendar) {
    sql.write("delete from sla_shift where calendar = ?", calendar.code());
    sql.write("delete from sla_holiday where calendar = ?", calendar.code());
    write(REPLACE, calendar);
  }

  private void write(String itself, CalendarEntry calendar) {
    sql.write(itself, calendar.name(), calendar.zone(), calendar.code());
    List<ShiftEntry> shifts = calendar.shifts();
    sql.write(
        ADD_SHIFTS,
        calendar.code(),
        SqlArray.texts(shifts, shift -> shift.weekday().getValue()),
        SqlArray.texts(shifts, ShiftEntry::starts),
        SqlArray.texts(shifts, ShiftEntry::ends));
    List<HolidayEntry> holidays = calendar.holidays();
    sql.write(
        ADD_HOLIDAYS,
        calendar.code(),
        SqlArray.texts(holidays, HolidayEntry::day),
        SqlArray.texts(holidays, HolidayEntry::name),
        SqlArray.texts(holidays, HolidayEntry::yearly),
        SqlArray.texts(holidays, HolidayEntry::worksUntil));
  }

  List<CalendarEntry> all() {
    Map<String, List<ShiftEntry>> shifts = byCalendar(SHIFTS, CalendarEntryRepository::shift);
    Map<String, List<HolidayEntry>> holidays =
        byCalendar(HOLIDAYS, CalendarEntryRepository::holiday);
    return sql.read(
        "select code, name, zone from sla_calendar order by code",
        row -> {
          String code = row.getString("code");
          return new CalendarEntry(
              code,
              row.getString("name"),
              row.getString("zone"),
              shifts.getOrDefault(code, List.of()),
              holidays.getOrDefault(code, List.of()));
        });
  }

  private static ShiftEntry shift(ResultSet row) throws SQLException {
    return new ShiftEntry(
        DayOfWeek.of(row.getInt("weekday")), row.getString("starts"), row.getString("ends"));
  }

  private static HolidayEntry holiday(ResultSet row) throws SQLException {
    return new HolidayEntry(
        row.getString("day"),
        row.getString("name"),
        row.getBoolean("yearly"),
        Optional.ofNullable(row.getString("until")));
  }

  private <T> Map<String, List<T>> byCalendar(String query, RowMapper<T> entry) {
    return sql.read(query, row -> Map.entry(row.getString("calendar"), entry.map(row))).stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
