package com.barron.whatsapp.alerts.escalation;

import com.barron.production.sla.WorkingHours;
import java.time.Duration;
import java.time.Instant;

/** The calendar DAY rests, and starts again after a while; every other one works. */
final class NightCalendar implements WorkingHours {
  static final String DAY = "DAY";
  Duration untilMorning = Duration.ofHours(8);
  boolean isOver;

  @Override
  public boolean isWorking(String calendar, Instant at) {
    return isOver || !calendar.equals(DAY);
  }

  @Override
  public Instant nextStart(String calendar, Instant at) {
    return isWorking(calendar, at) ? at : at.plus(untilMorning);
  }
}
