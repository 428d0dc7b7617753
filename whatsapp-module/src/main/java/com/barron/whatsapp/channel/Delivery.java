package com.barron.whatsapp.channel;

import com.barron.production.people.identity.Identity;
import java.time.Instant;
import java.util.Locale;

/**
 * A message that is to be sent now.
 *
 * @param outboxId our id; travels with the message and comes back in its status reports
 * @param windowOpen whether the person wrote within the last 24 hours and may be written to freely
 * @param firstTriedAt when it was first handed to the provider; the start of a search for it
 * @param deadline after it, nothing of the message may leave: it is not ours any more
 * @param language of the person, for what a channel adds by itself
 */
public record Delivery(
    long outboxId,
    Identity to,
    Reply reply,
    boolean windowOpen,
    Instant firstTriedAt,
    Deadline deadline,
    Locale language) {
  /** To somebody who reads English. */
  public Delivery(
      long outboxId,
      Identity to,
      Reply reply,
      boolean windowOpen,
      Instant firstTriedAt,
      Deadline deadline) {
    this(outboxId, to, reply, windowOpen, firstTriedAt, deadline, Locale.ENGLISH);
  }
}
