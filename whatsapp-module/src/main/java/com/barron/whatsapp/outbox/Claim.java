package com.barron.whatsapp.outbox;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A row that this node may work on until the lease ends.
 *
 * @param token proves the lease when the result is recorded
 * @param work what is to be done
 * @param attempts how often it was handed to the provider, this time included
 * @param firstTriedAt by the database's clock
 * @param unknownFor how long it has been unknown whether it was sent; zero when it is not unknown
 * @param correlation the same on all lines of the log that belong to the message
 * @param windowOpen whether the person may be written to freely, by the database's clock
 * @param language of the person
 */
record Claim(
    long id,
    long sessionId,
    String channel,
    UUID token,
    Work work,
    int attempts,
    Instant firstTriedAt,
    Duration unknownFor,
    Identity to,
    Reply reply,
    String correlation,
    boolean windowOpen,
    Locale language) {

  Delivery delivery(Deadline deadline) {
    return new Delivery(id, to, reply, windowOpen, firstTriedAt, deadline, language);
  }

  enum Work {
    /** Hand it to the provider. */
    SEND,
    /** Find out whether it was sent. */
    RECONCILE,
    /** Nothing: it is dead now. */
    NONE
  }
}
