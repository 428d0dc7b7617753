package com.barron.whatsapp.journal;

import com.barron.production.people.Identity;
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
   * @param status {@code received} for theirs; the state of the delivery for ours
   */
  record Entry(long id, boolean fromPerson, String text, Instant at, String status) {}
}
