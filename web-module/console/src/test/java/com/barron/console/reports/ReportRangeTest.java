package com.barron.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRangeTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
  private static final Instant NOW = Instant.parse("2026-03-09T22:30:00Z");

  @Test
  void bothEndsAreWholeDaysOfTheReader() {
    ReportRange range = ReportRange.of("2026-03-01", "2026-03-02", NOW, ZONE);

    assertThat(range.start()).isEqualTo(Instant.parse("2026-02-28T22:00:00Z"));
    assertThat(range.end()).isEqualTo(Instant.parse("2026-03-02T22:00:00Z"));
    assertThat(range.isMisread()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02,2026-03-01",
    "2020-01-01,2026-03-01",
    "2026-02-31,nonsense",
    "nonsense,''",
  })
  void whatIsNoSpanIsTheLastTwelveWeeks(String from, String to) {
    ReportRange range = ReportRange.of(from, to, NOW, ZONE);

    assertThat(range.to()).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(range.from()).isEqualTo(LocalDate.parse("2025-12-16"));
    assertThat(range.isMisread()).isTrue();
  }

  @Test
  void whoeverWantsNoDaysGetsTheLastTwelveWeeks() {
    ReportRange range = ReportRange.of("", "", NOW, ZONE);

    assertThat(range.to()).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(range.from()).isEqualTo(LocalDate.parse("2025-12-16"));
    assertThat(range.isMisread()).isFalse();
  }
}
