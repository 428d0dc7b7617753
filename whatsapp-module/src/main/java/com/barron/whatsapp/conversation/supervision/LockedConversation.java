package com.barron.whatsapp.conversation.supervision;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.conversation.TakeOver;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation while nobody else changes it.
 *
 * @param now by the database's clock
 * @param reachable whether the person may be written to freely
 */
record LockedConversation(Identity identity, Session session, Instant now, boolean reachable) {
  Optional<PersonId> takenBy() {
    return session.takeOver().filter(it -> it.isOn(now)).map(TakeOver::by);
  }
}
