package com.barron.production.openwork;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that is not over yet.
 *
 * @param on the order, machine, procedure or bill that it is about
 * @param what the English name of its type, the title of its step, or its part number
 * @param status the state of a ticket or a change; {@code OPEN} for the rest
 * @param due its deadline; empty when no clock runs
 * @param expected when whoever takes care of it expects it to be done, if they said so
 */
public record OpenItem(
    Reference number,
    Reference on,
    String what,
    String status,
    Instant since,
    Optional<Instant> due,
    Optional<Instant> expected) {}
