package com.barron.whatsapp.conversation.supervision;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.conversation.TakeOver;
import com.barron.whatsapp.flows.OpenQuestion;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation and its state.
 *
 * @param person empty: nobody who is known
 * @param step the question that is open; empty at the menu
 * @param heardAt when the person wrote last; empty: never
 * @param closesAt until then they may be written to freely; empty: they may not
 * @param owed how many messages to them did not leave yet
 * @param takeOver who talks instead of Barron; empty: nobody does
 */
public record ConversationView(
    long id,
    Identity identity,
    Optional<PersonId> person,
    String language,
    Optional<OpenQuestion> step,
    Optional<Instant> heardAt,
    Optional<Instant> closesAt,
    int owed,
    Optional<TakeOver> takeOver) {}
