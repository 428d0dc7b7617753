package com.barron.production.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of working time, over the transitions of all zones; another seed by -Dbarron.seed. */
class WorkingTimePropertyTest {
  private static final int SPANS = 5;
  private static final int MINUTES = 8 * 24 * 60;

  static List<ZoneId> zones() {
    return GeneratedCalendar.zones();
  }

  @Test
  void overMoreThanFortyZones() {
    assertThat(zones()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("zones")
  void agreesWithCountingMinuteByMinute(ZoneId zone) {
    Random random = GeneratedCalendar.random(zone);
    for (GeneratedCalendar generatedCalendar : GeneratedCalendar.around(zone, random)) {
      for (int i = 0; i < SPANS; i++) {
        Instant from = generatedCalendar.origin().plus(minutes(random));
        Instant to = from.plus(minutes(random));
        holds(generatedCalendar, from, to, to.plus(minutes(random)));
      }
    }
  }

  private static void holds(
      GeneratedCalendar generatedCalendar, Instant from, Instant to, Instant later) {
    WorkingCalendar calendar = generatedCalendar.calendar();
    String where = generatedCalendar + " from " + from + " to " + to;
    Duration worked = calendar.between(from, to);
    assertThat(worked.toMinutes()).as(where).isEqualTo(generatedCalendar.naive().between(from, to));
    assertThat(worked.plus(calendar.between(to, later)))
        .as(where)
        .isEqualTo(calendar.between(from, later));

    Instant reached = calendar.add(from, worked);
    assertThat(reached)
        .as(where)
        .isEqualTo(generatedCalendar.naive().after(from, worked.toMinutes()));
    assertThat(reached).as(where).isBeforeOrEqualTo(to);
    assertThat(calendar.between(reached, to)).as(where).isZero();

    generatedCalendar
        .naive()
        .before(to, worked.toMinutes())
        .ifPresent(before -> assertThat(calendar.subtract(to, worked)).as(where).isEqualTo(before));
    assertThat(calendar.between(calendar.subtract(to, worked), to)).as(where).isEqualTo(worked);

    Duration asked = Duration.between(from, to).dividedBy(3).truncatedTo(ChronoUnit.MINUTES);
    assertThat(calendar.between(from, calendar.add(from, asked))).as(where).isEqualTo(asked);

    Instant next = calendar.nextWorking(from);
    assertThat(calendar.isWorking(next)).as(where).isTrue();
    assertThat(generatedCalendar.naive().between(from, next)).as(where).isZero();
  }

  private static Duration minutes(Random random) {
    return Duration.ofMinutes(random.nextInt(MINUTES));
  }
}
