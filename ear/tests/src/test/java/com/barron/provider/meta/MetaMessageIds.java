package com.barron.provider.meta;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Locale;

/** Ids as Meta makes them: whoever decodes one reads the person's number. */
final class MetaMessageIds {
  private MetaMessageIds() {}

  /**
   * An id.
   *
   * @param who the person, a number with its plus sign or a user id
   * @param number of the message
   */
  static String of(String who, long number) {
    String person = who.startsWith("+") ? who.substring(1) : who;
    String content =
        String.format(
            Locale.ROOT,
            "\u001c\u0018%c%s\u0015\u0002\0\u0011\u0018\u0012%020X",
            (char) person.length(),
            person,
            number);
    return "wamid." + Base64.getEncoder().encodeToString(content.getBytes(ISO_8859_1));
  }
}
