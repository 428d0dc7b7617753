package com.barron.whatsapp.outbox;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.Reply;
import java.time.Instant;
import java.util.Locale;

/**
 * A message whose row was written under a {@link Reservation}. The person wrote just now, so that
 * they may be written to freely.
 *
 * @param id of the row
 * @param takenAt when the row was written, by the database's clock
 * @param correlation the same on all lines of the log that belong to the message
 * @param language of the person
 */
public record LeasedMessage(
    long id,
    long sessionId,
    Instant takenAt,
    Identity to,
    Reply reply,
    String correlation,
    Locale language) {}
