package com.barron.whatsapp.channel.twilio.api;

import java.util.regex.Pattern;

/**
 * Twilio's id of a message, as documented: {@code SM} or, with media, {@code MM}, and 32
 * hexadecimal digits. Another form is refused: a signature covers names and values without a
 * separator, so a looser id could hold the beginning of the next field.
 */
public final class MessageSid {
  public static final String SHAPE = "[SM]M[0-9a-f]{32}";

  private static final Pattern EXACT = Pattern.compile(SHAPE);

  private MessageSid() {}

  public static boolean isExact(String text) {
    return EXACT.matcher(text).matches();
  }
}
