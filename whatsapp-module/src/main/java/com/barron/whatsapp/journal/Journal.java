package com.barron.whatsapp.journal;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.Reply;
import java.time.Instant;
import java.util.List;

/** What was said, in the order in which it was decided. */
public interface Journal {
  /**
   * The entries of a conversation after a given one, oldest first.
   *
   * @param after the id of the last entry that the caller knows; 0 for the latest ones
   * @param most how many at the most, 1 to 200
   */
  List<Entry> since(Identity identity, long after, int most);

  /**
   * A message.
   *
   * @param fromPerson whether the person said it, or we did
   * @param kind of theirs: {@code TEXT}, {@code TAP}, or the kind of an attachment
   * @param said theirs as a text: the answer of a tap, the caption of an attachment
   * @param status {@code received} for theirs; the state of the delivery for ours
   * @param errorCode why ours was not delivered, or empty text
   * @param correlation the same for a message of theirs and what we said to it
   */
  record Entry(
      long id,
      boolean fromPerson,
      String kind,
      Reply said,
      Instant at,
      String status,
      String errorCode,
      String correlation) {
    /** As plain text, choices as numbered lines. */
    public String text() {
      return said.asNumberedText();
    }
  }
}
