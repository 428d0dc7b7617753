package com.barron.whatsapp.media;

import com.barron.production.people.PersonId;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that this node works on until its lease ends.
 *
 * @param attempts how many there were, this one included
 */
record FetchClaim(
    long id,
    UUID token,
    String channel,
    String reference,
    FetchTarget target,
    String caption,
    PersonId sender,
    Locale language,
    int attempts) {}
