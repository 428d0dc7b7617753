package com.barron.console.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCodeTest {
  @ParameterizedTest
  @CsvSource({
    "'',Three shifts,THREE_SHIFTS",
    "'',' (Días) – 24 h ',DIAS_24_H",
    "night_7,Three shifts,NIGHT_7",
    "'',an endless name that goes on and on and on and on,AN_ENDLESS_NAME_THAT_GOES_ON_AND_ON_AND_",
  })
  void aCodeIsWhatWasTypedOrMadeOfTheName(String typed, String name, String code) {
    CalendarCode calendarCode = new CalendarCode(typed, name);

    assertThat(calendarCode.problem()).isEmpty();
    assertThat(calendarCode.value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two shifts", "TWO-SHIFTS", "schön", "A2345678901234567890123456789012345678901"})
  void whatIsNoCodeIsRefused(String typed) {
    assertThat(new CalendarCode(typed, "Two shifts").problem())
        .contains(new FormProblem("code", "sla.problem.code", typed));
  }

  @Test
  void aNameWithoutLettersOfTheAlphabetNeedsACode() {
    assertThat(new CalendarCode("", "夜班").problem())
        .contains(FormProblem.of("code", "sla.problem.no-code"));
  }
}
