package com.barron.production.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An oracle: one bit for each minute in which time counts, counted one by one. Shares no arithmetic
 * with the product.
 */
public final class OracleCalendar {
  private final ZoneId zone;
  private final Instant origin;
  private final int length;
  private final BitSet working = new BitSet();

  OracleCalendar(
      ZoneId zone, List<Shift> shifts, Set<LocalDate> holidays, Instant origin, int days) {
    this.zone = zone;
    this.origin = origin;
    this.length = days * 24 * 60;
    LocalDate first = LocalDate.ofInstant(origin, ZoneOffset.UTC).minusDays(4);
    for (int day = 0; day < days + 8; day++) {
      LocalDate date = first.plusDays(day);
      for (Shift shift : shifts) {
        if (shift.day() == date.getDayOfWeek() && !holidays.contains(date)) {
          mark(date, shift);
        }
      }
    }
  }

  public long between(Instant from, Instant to) {
    long counted = 0;
    for (int minute = minute(from); minute < minute(to); minute++) {
      counted += working.get(minute) ? 1 : 0;
    }
    return counted;
  }

  /** The end of the last of so many working minutes. */
  public Instant after(Instant from, long minutes) {
    int minute = minute(from);
    for (long left = minutes; left > 0; minute++) {
      if (minute >= length) {
        throw new IllegalStateException("the oracle's time is up");
      }
      left -= working.get(minute) ? 1 : 0;
    }
    return origin.plus(Duration.ofMinutes(minute));
  }

  /** The beginning of the first of so many working minutes; empty when it is before all of them. */
  public Optional<Instant> before(Instant until, long minutes) {
    int minute = minute(until);
    for (long left = minutes; left > 0; ) {
      minute--;
      if (minute < 0) {
        return Optional.empty();
      }
      left -= working.get(minute) ? 1 : 0;
    }
    return Optional.of(origin.plus(Duration.ofMinutes(minute)));
  }

  private void mark(LocalDate date, Shift shift) {
    boolean overnight = !shift.ends().isAfter(shift.starts());
    int from = Math.max(minute(instant(date, shift.starts())), 0);
    int to = Math.min(minute(instant(overnight ? date.plusDays(1) : date, shift.ends())), length);
    if (from < to) {
      working.set(from, to);
    }
  }

  /** The first of two readings of the wall clock; one that is skipped, by the offset before. */
  private Instant instant(LocalDate date, LocalTime time) {
    LocalDateTime read = date.atTime(time);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(read);
    return read.toInstant(
        offsets.isEmpty() ? zone.getRules().getTransition(read).getOffsetBefore() : offsets.get(0));
  }

  private int minute(Instant at) {
    return Math.toIntExact(Duration.between(origin, at).toMinutes());
  }
}
