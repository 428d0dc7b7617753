package com.barron.whatsapp.background;

import java.time.LocalTime;

/**
 * When a task runs, in the notation of EJB calendar timers and the time zone of the server.
 *
 * @param hour {@code *} is every hour
 * @param minute {@code *} is every minute
 * @param second {@code *} is every second
 */
public record Schedule(String hour, String minute, String second) {
  private static final String EVERY = "*";

  public static Schedule everySecond() {
    return new Schedule(EVERY, EVERY, EVERY);
  }

  /**
   * Runs that begin at second 0 of each minute.
   *
   * @param seconds a divisor of 60
   */
  public static Schedule everySeconds(int seconds) {
    return new Schedule(EVERY, EVERY, "*/" + seconds);
  }

  public static Schedule everyMinute() {
    return new Schedule(EVERY, EVERY, "0");
  }

  /** Once a day, at a full minute. */
  public static Schedule dailyAt(LocalTime time) {
    return new Schedule(String.valueOf(time.getHour()), String.valueOf(time.getMinute()), "0");
  }
}
