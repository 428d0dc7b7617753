package com.barron.production.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A generated working-time calendar around a special day of a zone, and the oracle of it.
 *
 * @param origin a few days before that day
 */
public record GeneratedCalendar(
    WorkingCalendar calendar, OracleCalendar naive, Instant origin, String description) {
  static final int DAYS = 120;

  private static final Logger LOG = Logger.getLogger(GeneratedCalendar.class);
  private static final long SEED = Long.getLong("barron.seed", 20_240_229L);
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");
  private static final List<String> QUIET =
      List.of("UTC", "Africa/Johannesburg", "Asia/Kathmandu", "Pacific/Kiritimati");
  private static final List<Instant> LEAP_DAYS =
      List.of(Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2028-02-29T00:00:00Z"));
  private static final Duration BEFORE = Duration.ofDays(8);
  private static final int QUARTER = 15;
  private static final int QUARTERS_A_DAY = 96;

  /** Where the wall clock changes between 2024 and 2030, each way to do so once; and quiet ones. */
  public static List<ZoneId> zones() {
    LOG.infof("generated with -Dbarron.seed=%d", SEED);
    Set<List<ZoneOffsetTransition>> seen = new HashSet<>(Set.of(List.of()));
    return Stream.concat(QUIET.stream(), ZoneId.getAvailableZoneIds().stream().sorted())
        .map(ZoneId::of)
        .filter(zone -> QUIET.contains(zone.getId()) || seen.add(transitions(zone)))
        .toList();
  }

  /** The same for each run with the same seed. */
  public static Random random(ZoneId zone) {
    return new Random(SEED + zone.getId().hashCode());
  }

  /** One for each transition of the zone and each leap day. */
  public static List<GeneratedCalendar> around(ZoneId zone, Random random) {
    return Stream.concat(
            transitions(zone).stream().map(ZoneOffsetTransition::getInstant), LEAP_DAYS.stream())
        .map(day -> generated(zone, day, random))
        .toList();
  }

  @Override
  public String toString() {
    return description;
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(FIRST);
    while (next != null && next.getInstant().isBefore(LAST)) {
      found.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return found;
  }

  private static GeneratedCalendar generated(ZoneId zone, Instant day, Random random) {
    List<Shift> shifts = random.nextInt(5) == 0 ? roundTheClock() : shifts(random, zone, day);
    LocalDate local = LocalDate.ofInstant(day, zone);
    Set<LocalDate> holidays = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      holidays.add(local.plusDays(random.nextInt(9) - 3));
    }
    Instant origin = day.minus(BEFORE).truncatedTo(ChronoUnit.MINUTES);
    return new GeneratedCalendar(
        new WorkingCalendar(zone.getId(), zone, shifts, holidays),
        new OracleCalendar(zone, shifts, holidays, origin, DAYS),
        origin,
        zone + " around " + day + " " + shifts + " without " + holidays);
  }

  private static List<Shift> roundTheClock() {
    return Stream.of(DayOfWeek.values())
        .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
        .toList();
  }

  /** Up to three a day, overlapping or not, one of them often at the hour of the transition. */
  private static List<Shift> shifts(Random random, ZoneId zone, Instant day) {
    LocalTime special =
        day.atZone(ZoneOffset.UTC)
            .withZoneSameInstant(zone)
            .toLocalTime()
            .truncatedTo(ChronoUnit.HOURS);
    List<Shift> shifts = new ArrayList<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (random.nextInt(7) < 5 || weekday == DayOfWeek.SUNDAY) {
        for (int i = random.nextInt(3); i >= 0; i--) {
          LocalTime starts =
              random.nextBoolean()
                  ? special.plusMinutes(QUARTER * (random.nextInt(13) - 6L))
                  : quarter(random.nextInt(QUARTERS_A_DAY));
          shifts.add(
              new Shift(weekday, starts, starts.plusMinutes(QUARTER * (1L + random.nextInt(48)))));
        }
      }
    }
    return shifts;
  }

  private static LocalTime quarter(int number) {
    return LocalTime.MIDNIGHT.plusMinutes((long) QUARTER * number);
  }
}
