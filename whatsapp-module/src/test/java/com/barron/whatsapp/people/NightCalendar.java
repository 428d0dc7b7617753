package com.barron.whatsapp.people;

import com.barron.production.sla.WorkingHours;
import java.time.Duration;
import java.time.Instant;

/** The calendar DAY rests, and starts again after a while; every other one works. */
public final class NightCalendar implements WorkingHours {
  public static final String DAY = "DAY";
  public Duration untilMorning = Duration.ofHours(8);
  public boolean isOver;

  @Override
  public boolean isWorking(String calendar, Instant at) {
    return isOver || !calendar.equals(DAY);
  }

  @Override
  public Instant nextStart(String calendar, Instant at) {
    return isWorking(calendar, at) ? at : at.plus(untilMorning);
  }
}
