package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClockTest {
  private static final Instant DATABASE = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration ROUND_TRIP = Duration.ofMillis(10);

  private final TestClock node = TestClock.at("2026-03-02T08:00:00Z");
  private final DatabaseClock clock = new DatabaseClock(node);

  @ParameterizedTest
  @ValueSource(strings = {"PT5M", "PT-5M", "PT0.5S", "P400D"})
  void tellsTheDatabasesTimeHoweverTheNodesDiffers(Duration apart) {
    DatabaseClock wrong = new DatabaseClock(Clock.offset(node, apart));
    wrong.compare(node::instant);
    assertThat(wrong.instant()).isEqualTo(DATABASE);
    node.advance(Duration.ofMinutes(3));
    assertThat(wrong.instant()).isEqualTo(DATABASE.plus(Duration.ofMinutes(3)));
  }

  @Test
  void takesTheMiddleOfTheRoundTripForTheMomentOfTheAnswer() {
    DatabaseClock wrong = new DatabaseClock(Clock.offset(node, Duration.ofMinutes(5)));
    wrong.compare(
        () -> {
          node.advance(ROUND_TRIP.dividedBy(2));
          Instant now = node.instant();
          node.advance(ROUND_TRIP.dividedBy(2));
          return now;
        });
    assertThat(wrong.instant()).isEqualTo(DATABASE.plus(ROUND_TRIP));
  }

  @Test
  void doesNotJumpByLessThanTheRoundTripCanTell() {
    clock.compare(
        () -> {
          node.advance(ROUND_TRIP);
          return DATABASE.plusMillis(8);
        });
    assertThat(clock.instant()).isEqualTo(node.instant());
  }

  @Test
  void followsANodeWhoseTimeWasSet() {
    clock.compare(() -> DATABASE);
    node.advance(Duration.ofMinutes(5));
    clock.compare(() -> DATABASE.plusSeconds(10));
    assertThat(clock.instant()).isEqualTo(DATABASE.plusSeconds(10));
  }

  @Test
  void tellsWhatPostgresqlKeeps() {
    node.advance(Duration.ofNanos(1_234_567));
    assertThat(clock.instant()).isEqualTo(DATABASE.plusNanos(1_234_000));
  }

  @Test
  void isTheSameTimeInAnotherZone() {
    Clock there = clock.withZone(ZoneId.of("Africa/Johannesburg"));
    node.advance(Duration.ofMinutes(5));
    clock.compare(() -> DATABASE);
    assertThat(there.instant()).isEqualTo(DATABASE);
    assertThat(there.getZone()).isEqualTo(ZoneId.of("Africa/Johannesburg"));
    assertThat(there.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
