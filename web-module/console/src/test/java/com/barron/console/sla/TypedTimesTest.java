package com.barron.console.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimesTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "48", "1:30", "100:05"})
  void aSpanIsReadAsItIsWritten(String typed) {
    assertThat(HoursText.of(HoursText.parse(typed).orElseThrow())).isEqualTo(typed);
  }

  @Test
  void aSpanIsHoursAndMinutes() {
    assertThat(HoursText.parse(" 1:30 ")).contains(Duration.ofMinutes(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1:3", "1:60", "-4", "2d", "1,5", "123456"})
  void whatIsNoSpanIsRefused(String typed) {
    assertThat(HoursText.parse(typed)).isEmpty();
  }

  @Test
  void shiftsAreReadInWhateverOrderAndSorted() {
    assertThat(ShiftsText.parse(DayOfWeek.MONDAY, "14:30 \u2013 22:30; 6:00-14:00"))
        .contains(
            List.of(
                new ShiftEntry(DayOfWeek.MONDAY, "06:00", "14:00"),
                new ShiftEntry(DayOfWeek.MONDAY, "14:30", "22:30")));
    assertThat(ShiftsText.parse(DayOfWeek.MONDAY, "00:00-24:00"))
        .contains(List.of(new ShiftEntry(DayOfWeek.MONDAY, "00:00", "24:00")));
    assertThat(ShiftsText.parse(DayOfWeek.MONDAY, "")).contains(List.of());
  }

  @Test
  void aShiftToMidnightEndsADay() {
    assertThat(ShiftsText.of(new ShiftEntry(DayOfWeek.MONDAY, "00:00", "00:00")))
        .isEqualTo("00:00-24:00");
    assertThat(ShiftsText.of(new ShiftEntry(DayOfWeek.MONDAY, "22:00", "06:00")))
        .isEqualTo("22:00-06:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"six to two", "24:00-06:00", "06:00", "06:00-25:00", "06:00-14:00, 06:00-15:00"})
  void whatAreNoShiftsIsRefused(String typed) {
    assertThat(ShiftsText.parse(DayOfWeek.MONDAY, typed)).isEmpty();
  }
}
