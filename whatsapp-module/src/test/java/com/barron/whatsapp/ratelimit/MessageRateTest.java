package com.barron.whatsapp.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.ratelimit.MessageRate.RateDecision;
import com.barron.whatsapp.settings.RateLimits;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRateTest {
  private static final long NINE = 1_800_000_000;

  /** Seconds at which somebody writes, and what becomes of it: taken, told, ignored. */
  @ParameterizedTest(name = "{0} a minute, {1} an hour: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3|0|0 1 2|+ + +",
        "3|0|0 1 2 3 4 59|+ + + 60 - -",
        "3|0|0 1 2 3 60 61 62 63|+ + + 60 + + + 120",
        "3|0|0 1 2 59 61 62 63 64|+ + + 60 + + + 121",
        "0|4|0 1 2 3 4 3599 3600|+ + + + 3600 - +",
        "2|3|0 1 2 60 61 62 3600|+ + 60 + 3600 - +",
        "2|2|0 1 2 61|+ + 3600 -",
        "0|0|0 0 0 0 0|+ + + + +",
        "1|0|0 0 0|+ 60 -",
      })
  void takesSoManyAndTellsOnceForEachPause(
      int perMinute, int perHour, String seconds, String verdicts) {
    assertThat(decisions(new RateLimits(perMinute, perHour), seconds)).isEqualTo(verdicts);
  }

  /** A second node whose clock is five minutes behind neither opens a window anew nor ends it. */
  @Test
  void countsInOneWindowThoughClocksDiffer() {
    assertThat(decisions(new RateLimits(3, 0), "300 1 302 3 304 361 61"))
        .isEqualTo("+ + + 360 - + +");
  }

  @Test
  void doesNotBelieveAClockThatIsHoursAhead() {
    assertThat(decisions(new RateLimits(2, 2), "100000 100000 100000 0 1 2"))
        .isEqualTo("+ + 103600 + + 3600");
  }

  @Test
  void remembersNothingWhereThereIsNoLimit() {
    assertThat(MessageRate.NONE.next(NINE, RateLimits.NONE).rate()).isEqualTo(MessageRate.NONE);
  }

  @Test
  void knowsWhetherTheLastMessageWasAnswered() {
    var limits = new RateLimits(1, 0);
    MessageRate first = MessageRate.NONE.next(NINE, limits).rate();
    MessageRate second = first.next(NINE, limits).rate();
    assertThat(first.isPaused()).isFalse();
    assertThat(second.isPaused()).isTrue();
    assertThat(second.next(NINE + 60, limits).rate().isPaused()).isFalse();
  }

  private static String decisions(RateLimits limits, String seconds) {
    MessageRate[] messageRate = {MessageRate.NONE};
    return Stream.of(seconds.split(" "))
        .map(second -> messageRate[0].next(NINE + Long.parseLong(second), limits))
        .peek(verdict -> messageRate[0] = verdict.rate())
        .map(MessageRateTest::written)
        .collect(Collectors.joining(" "));
  }

  private static String written(RateDecision verdict) {
    if (verdict instanceof RateDecision.FirstRefusal told) {
      return "" + (told.until() - NINE);
    }
    return verdict instanceof RateDecision.Allowed ? "+" : "-";
  }
}
