package com.barron.api.call;

import com.barron.production.listing.PageKey;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page ended, as a word that callers hand back and do not read. */
final class Cursor {
  private static final String SEPARATOR = "|";

  /** The number of a record, the key of a row, or a day. */
  private static final Pattern KEY =
      Pattern.compile("[A-Z]{2,5}-[0-9]{1,18}|[0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Cursor() {}

  static String of(PageKey key) {
    String text = key.changedAt().map(Instant::toString).orElse("") + SEPARATOR + key.number();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when it is none of ours. */
  static Optional<PageKey> parse(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split("\\" + SEPARATOR, 2);
      if (parts.length < 2 || !KEY.matcher(parts[1]).matches()) {
        return Optional.empty();
      }
      return Optional.of(
          new PageKey(
              parts[0].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[0])),
              parts[1]));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
