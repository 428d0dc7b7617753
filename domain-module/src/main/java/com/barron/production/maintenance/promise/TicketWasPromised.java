package com.barron.production.maintenance.promise;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/** Somebody said when a ticket is expected to be resolved; fired within the transaction. */
public record TicketWasPromised(Reference ticket, PersonId by, Instant until) {}
