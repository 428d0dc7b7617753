package com.barron.console.page;

import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that open a chat with us on a phone, with a text that only has to be sent.
 *
 * @param number ours, in E.164 with its plus sign
 */
public record ChatLink(String number) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()./-]");

  /** To the number that is configured; empty when only its id at the provider is known. */
  public static Optional<ChatLink> of(Settings settings) {
    return settings.twilio().map(TwilioAccount::number).map(ChatLink::new);
  }

  /** To a number that somebody typed; empty when it is none. */
  public static Optional<ChatLink> typed(String number) {
    String plain = BETWEEN_DIGITS.matcher(number.strip()).replaceAll("");
    return Optional.of(plain).filter(one -> E164.matcher(one).matches()).map(ChatLink::new);
  }

  public String saying(String text) {
    return "https://wa.me/"
        + number.substring(1)
        + "?text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
