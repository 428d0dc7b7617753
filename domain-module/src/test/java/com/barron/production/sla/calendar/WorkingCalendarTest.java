package com.barron.production.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  @Test
  void roundTheClockCountsEverySecond() {
    WorkingCalendar calendar = everyDay("Europe/Berlin", shift("00:00", "00:00"));
    Instant start = Instant.parse("2026-03-28T20:00:00Z");
    assertThat(calendar.add(start, Duration.ofHours(48))).isEqualTo("2026-03-30T20:00:00Z");
    assertThat(calendar.between(start, start.plusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void timeOutsideTheShiftsDoesNotCount() {
    WorkingCalendar calendar = weekdays("Africa/Johannesburg", shift("06:00", "14:00"));
    Instant fridayNoon = at("Africa/Johannesburg", "2026-03-06T12:00");
    assertThat(calendar.add(fridayNoon, Duration.ofHours(3)))
        .isEqualTo(at("Africa/Johannesburg", "2026-03-09T07:00"));
    assertThat(calendar.between(fridayNoon, at("Africa/Johannesburg", "2026-03-09T07:00")))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void severalShiftsADayAreCountedWithTheirBreakLeftOut() {
    WorkingCalendar calendar =
        weekdays("Africa/Johannesburg", shift("14:30", "22:30"), shift("06:00", "14:00"));
    assertThat(calendar.add(at("Africa/Johannesburg", "2026-03-02T13:00"), Duration.ofHours(2)))
        .isEqualTo(at("Africa/Johannesburg", "2026-03-02T15:30"));
  }

  @Test
  void aHolidayMovesTheDeadline() {
    WorkingCalendar calendar =
        new WorkingCalendar(
            "with holiday",
            ZoneId.of("Africa/Johannesburg"),
            onWeekdays(shift("06:00", "14:00")),
            Set.of(LocalDate.parse("2026-12-25")));
    assertThat(calendar.add(at("Africa/Johannesburg", "2026-12-24T13:00"), Duration.ofHours(2)))
        .isEqualTo(at("Africa/Johannesburg", "2026-12-28T07:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-28, PT7H", // clocks go forward in this night
    "Europe/Berlin, 2026-10-24, PT9H", // clocks go back
    "America/New_York, 2026-03-07, PT7H",
    "America/New_York, 2026-10-31, PT9H",
    "Australia/Lord_Howe, 2026-04-04, PT8H30M", // half an hour
    "Australia/Lord_Howe, 2026-10-03, PT7H30M",
    "Africa/Johannesburg, 2026-03-28, PT8H",
  })
  void aNightShiftIsAsLongAsItReallyIs(String zone, LocalDate evening, Duration length) {
    WorkingCalendar calendar = everyDay(zone, shift("22:00", "06:00"));
    Instant start = ZonedDateTime.of(evening, LocalTime.of(22, 0), ZoneId.of(zone)).toInstant();
    Instant end =
        ZonedDateTime.of(evening.plusDays(1), LocalTime.of(6, 0), ZoneId.of(zone)).toInstant();
    assertThat(calendar.between(start, end)).isEqualTo(length);
    assertThat(calendar.add(start, length)).isEqualTo(end);
  }

  @Test
  void aDayWithoutMidnightIsWholeAllTheSame() {
    WorkingCalendar calendar = everyDay("Asia/Beirut", shift("00:00", "12:00"));
    Instant before = at("Asia/Beirut", "2026-03-28T18:00");
    assertThat(calendar.between(before, at("Asia/Beirut", "2026-03-29T12:00")))
        .isEqualTo(Duration.ofHours(11));
  }

  /** Between 23:00 and midnight no time passes in this night. */
  @Test
  void aShiftThatIsMovedPastAnotherOneIsCounted() {
    WorkingCalendar calendar =
        everyDay("America/Nuuk", shift("23:30", "23:45"), shift("00:00", "08:00"));
    Instant evening = at("America/Nuuk", "2024-03-30T12:00");
    assertThat(calendar.between(evening, at("America/Nuuk", "2024-03-31T12:00")))
        .isEqualTo(Duration.ofHours(8));
    assertThat(calendar.add(evening, Duration.ofMinutes(10)))
        .isEqualTo(at("America/Nuuk", "2024-03-31T00:10"));
  }

  @Test
  void tellsWhetherAndWhenAShiftRuns() {
    WorkingCalendar calendar = weekdays("Europe/Berlin", shift("22:00", "06:00"));
    Instant friday = at("Europe/Berlin", "2026-03-27T22:00");
    assertThat(calendar.isWorking(friday.minusNanos(1))).isFalse();
    assertThat(calendar.isWorking(friday)).isTrue();
    Instant saturday = at("Europe/Berlin", "2026-03-28T06:00");
    assertThat(calendar.isWorking(saturday.minusNanos(1))).isTrue();
    assertThat(calendar.isWorking(saturday)).isFalse();
    assertThat(calendar.nextWorking(friday.plusSeconds(60))).isEqualTo(friday.plusSeconds(60));
    assertThat(calendar.nextWorking(saturday)).isEqualTo(at("Europe/Berlin", "2026-03-30T22:00"));
  }

  @Test
  void theLeapDayIsADay() {
    WorkingCalendar calendar = weekdays("Europe/Berlin", shift("08:00", "16:00"));
    assertThat(calendar.add(at("Europe/Berlin", "2028-02-28T15:00"), Duration.ofHours(10)))
        .isEqualTo(at("Europe/Berlin", "2028-03-01T09:00"));
  }

  @Test
  void overlappingShiftsCountOnce() {
    WorkingCalendar calendar =
        everyDay("UTC", shift("08:00", "12:00"), shift("10:00", "14:00"), shift("09:00", "10:00"));
    assertThat(
            calendar.between(
                Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z")))
        .isEqualTo(Duration.ofHours(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Africa/Cairo",
        "Africa/Casablanca",
        "Africa/Johannesburg",
        "Africa/Lagos",
        "America/Adak",
        "America/Anchorage",
        "America/Asuncion",
        "America/Bogota",
        "America/Chicago",
        "America/Denver",
        "America/Halifax",
        "America/Havana",
        "America/Los_Angeles",
        "America/Mexico_City",
        "America/New_York",
        "America/Nuuk",
        "America/Santiago",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Antarctica/Troll",
        "Asia/Beirut",
        "Asia/Dhaka",
        "Asia/Dubai",
        "Asia/Jerusalem",
        "Asia/Kabul",
        "Asia/Kathmandu",
        "Asia/Kolkata",
        "Asia/Shanghai",
        "Asia/Tehran",
        "Asia/Tokyo",
        "Atlantic/Azores",
        "Australia/Adelaide",
        "Australia/Eucla",
        "Australia/Lord_Howe",
        "Australia/Sydney",
        "Europe/Athens",
        "Europe/Berlin",
        "Europe/Dublin",
        "Europe/Lisbon",
        "Europe/London",
        "Europe/Moscow",
        "Pacific/Apia",
        "Pacific/Auckland",
        "Pacific/Chatham",
        "Pacific/Kiritimati",
        "Pacific/Norfolk",
        "UTC"
      })
  void agreesWithCountingMinuteByMinuteAllYear(String zone) {
    WorkingCalendar calendar = everyDay(zone, shift("05:00", "13:00"), shift("21:00", "05:00"));
    for (String from :
        List.of(
            "2026-03-06T22:30:00Z",
            "2026-03-27T10:15:00Z",
            "2026-04-03T23:45:00Z",
            "2026-09-04T01:00:00Z",
            "2026-10-23T12:00:00Z",
            "2026-10-30T16:20:00Z")) {
      Instant start = Instant.parse(from);
      Instant end = start.plus(Duration.ofDays(3));
      Duration counted = countedByMinutes(ZoneId.of(zone), start, end);
      assertThat(calendar.between(start, end)).as(from).isEqualTo(counted);
      assertThat(calendar.between(start, calendar.add(start, Duration.ofHours(20))))
          .as(from)
          .isEqualTo(Duration.ofHours(20));
    }
  }

  @Test
  void aCalendarWithoutWorkingTimeIsRefused() {
    assertThatThrownBy(() -> new WorkingCalendar("x", ZoneId.of("UTC"), List.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Duration countedByMinutes(ZoneId zone, Instant from, Instant to) {
    long minutes =
        Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plusSeconds(60))
            .map(minute -> minute.atZone(zone).toLocalTime())
            .filter(time -> time.isBefore(LocalTime.of(13, 0)) || time.getHour() >= 21)
            .count();
    return Duration.ofMinutes(minutes);
  }

  private static LocalTime[] shift(String starts, String ends) {
    return new LocalTime[] {LocalTime.parse(starts), LocalTime.parse(ends)};
  }

  private static WorkingCalendar everyDay(String zone, LocalTime[]... shifts) {
    return calendar(zone, List.of(DayOfWeek.values()), shifts);
  }

  private static WorkingCalendar weekdays(String zone, LocalTime[]... shifts) {
    return new WorkingCalendar("weekdays", ZoneId.of(zone), onWeekdays(shifts), Set.of());
  }

  private static List<Shift> onWeekdays(LocalTime[]... shifts) {
    return shifts(List.of(DayOfWeek.values()).subList(0, 5), shifts);
  }

  private static WorkingCalendar calendar(
      String zone, List<DayOfWeek> days, LocalTime[]... shifts) {
    return new WorkingCalendar(zone, ZoneId.of(zone), shifts(days, shifts), Set.of());
  }

  private static List<Shift> shifts(List<DayOfWeek> days, LocalTime[]... shifts) {
    return days.stream()
        .flatMap(day -> Arrays.stream(shifts).map(shift -> new Shift(day, shift[0], shift[1])))
        .toList();
  }

  private static Instant at(String zone, String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }
}
