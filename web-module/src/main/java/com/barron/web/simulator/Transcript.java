package com.barron.web.simulator;

import com.barron.whatsapp.journal.Journal.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of a conversation as a phone shows it.
 *
 * @param messages oldest first
 * @param after what to ask for next time
 */
public record Transcript(List<Line> messages, long after) {
  // A reply is in the journal as soon as it is decided; a phone shows it once it was
  // sent. One whose outcome is unknown may have been sent.
  private static final Set<String> ON_THE_WAY = Set.of("pending", "sending");

  /** The entries up to the first one that is still on its way, so that none is ever passed over. */
  static Transcript of(List<Entry> entries, long after) {
    var shown = entries.stream().takeWhile(entry -> !isOnTheWay(entry)).map(Line::of).toList();
    return new Transcript(shown, shown.isEmpty() ? after : shown.get(shown.size() - 1).id());
  }

  private static boolean isOnTheWay(Entry entry) {
    return !entry.fromPerson() && ON_THE_WAY.contains(entry.status().toLowerCase(Locale.ROOT));
  }

  /**
   * A message.
   *
   * @param at the instant in ISO 8601, UTC
   */
  public record Line(long id, boolean fromPerson, String text, String at, String status) {
    static Line of(Entry entry) {
      return new Line(
          entry.id(), entry.fromPerson(), entry.text(), entry.at().toString(), entry.status());
    }
  }
}
