package com.barron.whatsapp.channel.twilio;

import java.util.regex.Pattern;

/**
 * Twilio's id of a message. Documented as SM or MM and 32 hexadecimal digits; what is signed is not
 * refused for a new prefix or length, because Twilio does not repeat a message that was refused.
 */
final class MessageSid {
  private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9]{2,64}");

  private MessageSid() {}

  static boolean isPlausible(String text) {
    return PLAUSIBLE.matcher(text).matches();
  }
}
