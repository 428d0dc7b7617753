package com.barron.production.sla.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The holidays of a calendar; of two on one day the one of just this year counts. */
record Holidays(Map<LocalDate, Holiday> once, Map<MonthDay, Holiday> yearly) {
  static Holidays of(Collection<Holiday> all) {
    return new Holidays(by(all, false, Holiday::day), by(all, true, it -> MonthDay.from(it.day())));
  }

  private static <K> Map<K, Holiday> by(
      Collection<Holiday> all, boolean isYearly, Function<Holiday, K> key) {
    return all.stream()
        .filter(holiday -> holiday.yearly() == isYearly)
        .collect(Collectors.toUnmodifiableMap(key, Function.identity(), (first, second) -> second));
  }

  boolean isEmpty() {
    return once.isEmpty() && yearly.isEmpty();
  }

  Optional<Holiday> on(LocalDate date) {
    return Optional.ofNullable(once.get(date))
        .or(() -> Optional.ofNullable(yearly.get(MonthDay.from(date))));
  }
}
