package com.barron.whatsapp.settings;

/**
 * How many messages are accepted from one person.
 *
 * @param perMinute 0: no limit
 * @param perHour 0: no limit
 */
public record RateLimits(int perMinute, int perHour) {
  /** The defaults: more than anybody types, less than a machine sends. */
  public static final RateLimits USUAL = new RateLimits(20, 200);

  /** Everything is taken. */
  public static final RateLimits NONE = new RateLimits(0, 0);

  public RateLimits {
    if (perMinute < 0 || perHour < 0) {
      throw new IllegalArgumentException("a limit is 0 or more");
    }
  }
}
