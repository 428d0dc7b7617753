package com.barron.whatsapp.outbox.announcement;

import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Reply;
import java.time.Duration;

/**
 * A message that we start ourselves.
 *
 * @param to whoever it is for; on which channel, the outbox finds out
 * @param validFor not sent by then: not sent at all
 * @param correlation the same on all lines of the log that belong together, at most 64 characters
 */
public record Announcement(PersonId to, Reply reply, Duration validFor, String correlation) {}
