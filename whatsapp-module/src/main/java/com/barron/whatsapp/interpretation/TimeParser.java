package com.barron.whatsapp.interpretation;

import java.util.Optional;

/**
 * Finds a time at one place of a message: in how long, or when. {@code half an hour}, {@code 1h30},
 * {@code 15:30}, {@code tomorrow at 8}.
 */
final class TimeParser {
  private TimeParser() {}

  /** A time, and the index of the token behind it. */
  record Found(TimeExpression time, int end) {}

  static Optional<Found> find(Phrases phrases, int start) {
    var cursor = new TokenCursor(phrases, start);
    Optional<TimeExpression> span = new SpanParser(cursor).parse();
    if (span.isPresent()) {
      return span.map(time -> new Found(time, cursor.at()));
    }
    cursor.reset(start);
    return new MomentParser(cursor).parse().map(time -> new Found(time, cursor.at()));
  }
}
