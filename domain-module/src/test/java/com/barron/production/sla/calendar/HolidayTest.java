package com.barron.production.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidayTest {
  private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
  private static final Optional<LocalTime> NOON = Optional.of(LocalTime.NOON);

  @Test
  void aHalfDayEndsEarly() {
    WorkingCalendar calendar = with(new Holiday(CHRISTMAS_EVE, false, NOON));

    assertThat(worked(calendar, "2026-12-24")).isEqualTo(Duration.ofHours(6));
    assertThat(worked(calendar, "2026-12-23")).isEqualTo(Duration.ofHours(16));
    assertThat(calendar.add(Instant.parse("2026-12-24T11:00:00Z"), Duration.ofHours(2)))
        .isEqualTo("2026-12-25T07:00:00Z");
  }

  @Test
  void aShiftThatStartsAfterItDoesNotTakePlace() {
    WorkingCalendar calendar =
        with(new Holiday(CHRISTMAS_EVE, false, Optional.of(LocalTime.of(15, 0))));

    assertThat(worked(calendar, "2026-12-24")).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void aYearlyHolidayComesBack() {
    WorkingCalendar calendar = with(new Holiday(CHRISTMAS_EVE, true, Optional.empty()));

    assertThat(worked(calendar, "2026-12-24")).isZero();
    assertThat(worked(calendar, "2031-12-24")).isZero();
    assertThat(worked(calendar, "2031-12-23")).isEqualTo(Duration.ofHours(16));
  }

  @Test
  void theOneOfThisYearCounts() {
    WorkingCalendar calendar =
        with(
            new Holiday(CHRISTMAS_EVE.minusYears(1), true, Optional.empty()),
            new Holiday(CHRISTMAS_EVE, false, NOON));

    assertThat(worked(calendar, "2026-12-24")).isEqualTo(Duration.ofHours(6));
    assertThat(worked(calendar, "2027-12-24")).isZero();
  }

  /** From 06:00 to 14:00 and from 14:00 to 22:00, each day. */
  private static WorkingCalendar with(Holiday... holidays) {
    List<Shift> shifts =
        Stream.of(DayOfWeek.values())
            .flatMap(
                day ->
                    Stream.of(
                        new Shift(day, LocalTime.of(6, 0), LocalTime.of(14, 0)),
                        new Shift(day, LocalTime.of(14, 0), LocalTime.of(22, 0))))
            .toList();
    return new WorkingCalendar("two shifts", ZoneId.of("UTC"), shifts, List.of(holidays));
  }

  private static Duration worked(WorkingCalendar calendar, String day) {
    Instant midnight = Instant.parse(day + "T00:00:00Z");
    return calendar.between(midnight, midnight.plus(Duration.ofDays(1)));
  }
}
