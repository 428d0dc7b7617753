package com.barron.provider;

import java.util.Locale;

/** Ids as the provider makes them. */
public final class TwilioSids {
  private TwilioSids() {}

  /** The id of a message: {@code SM} and 32 hexadecimal digits. */
  public static String message(long number) {
    return String.format(Locale.ROOT, "SM%032x", number);
  }
}
