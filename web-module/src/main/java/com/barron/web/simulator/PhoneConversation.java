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
 * @param due whether a reply is on its way
 * @param language in which the person is spoken to now, an IETF tag
 */
public record PhoneConversation(
    List<ConversationEntry> messages, long after, boolean due, String language) {
  // A reply is in the journal as soon as it is decided; a phone shows it once it was
  // sent. One whose outcome is unknown may have been sent.
  private static final Set<String> ON_THE_WAY = Set.of("pending", "sending");

  /** The entries up to the first one that is still on its way, so that none is ever passed over. */
  static PhoneConversation of(List<Entry> entries, long after, String language) {
    var shown =
        entries.stream()
            .takeWhile(entry -> !isOnTheWay(entry))
            .map(entry -> ConversationEntry.of(entry, language))
            .toList();
    return new PhoneConversation(
        shown,
        shown.isEmpty() ? after : shown.get(shown.size() - 1).id(),
        shown.size() < entries.size(),
        language);
  }

  private static boolean isOnTheWay(Entry entry) {
    return !entry.fromPerson() && ON_THE_WAY.contains(entry.status().toLowerCase(Locale.ROOT));
  }

  /**
   * A message.
   *
   * @param kind of the person's: {@code TEXT}, {@code TAP}, or the kind of an attachment
   * @param text with choices as numbered lines; the answer of a tap, the caption of an attachment
   * @param at the instant in ISO 8601, UTC
   * @param code why it was not delivered, or empty text
   * @param correlation the same for a message of the person and the replies to it; the beginning of
   *     a digest of the id with which it was posted
   */
  public record ConversationEntry(
      long id,
      boolean fromPerson,
      String kind,
      String text,
      MessageForm form,
      String at,
      String status,
      String code,
      String correlation) {
    static ConversationEntry of(Entry entry, String language) {
      return new ConversationEntry(
          entry.id(),
          entry.fromPerson(),
          entry.kind(),
          entry.text(),
          entry.fromPerson() ? MessageForm.none() : MessageForm.of(entry.said(), language),
          entry.at().toString(),
          entry.status(),
          entry.errorCode(),
          entry.correlation());
    }
  }
}
