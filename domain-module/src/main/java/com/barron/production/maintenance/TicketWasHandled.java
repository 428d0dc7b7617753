package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * Somebody took a ticket one step further; fired once for each command, within its transaction.
 *
 * @param action what they asked for
 * @param note what they said of it, or empty text
 */
public record TicketWasHandled(Reference ticket, TicketAction action, PersonId by, String note) {}
