package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sla.calendar.GeneratedCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No alarm is doubled or missed, over the transitions of all zones and leap days, with the clocks
 * of nodes off by up to five minutes; another seed by -Dbarron.seed.
 */
class SlaAlarmsPropertyTest {
  static List<ZoneId> zones() {
    return GeneratedCalendar.zones();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void eachAlarmIsRaisedOnceAndInTime(ZoneId zone) {
    Random random = GeneratedCalendar.random(zone);
    List<SlaAlarm.Kind> raised =
        GeneratedCalendar.around(zone, random).stream()
            .flatMap(
                generatedCalendar -> new ClockScenario(generatedCalendar, random).play().stream())
            .map(ScannedClock.Raised::kind)
            .toList();
    assertThat(raised).contains(SlaAlarm.Kind.WARNING, SlaAlarm.Kind.BREACH);
  }
}
