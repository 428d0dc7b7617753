package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A record in a list.
 *
 * @param on the order, machine, procedure or bill that it is about; the cause of a hold; else of an
 *     order the order itself
 * @param what the English name of its type, the title of its step, or its part number
 * @param status the state of a ticket, a change or an order; {@code OPEN}, {@code RESOLVED} or
 *     {@code WITHDRAWN} for the rest
 * @param assignee who takes care of a ticket, a defect or an order
 * @param due its deadline; empty when no clock runs, or it does not matter in this list
 * @param expected when whoever takes care of it expects it to be done, if they said so
 */
public record OpenItem(
    Reference number,
    Reference on,
    String what,
    String status,
    Instant since,
    Optional<PersonId> assignee,
    Optional<Instant> due,
    Optional<Instant> expected) {}
