package com.barron.production.orders;

import com.barron.production.people.PersonId;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as other systems see it: what is stored, and nothing that depends on the time of asking.
 *
 * @param percentComplete 0 to 100
 * @param endedAt when it was completed or cancelled
 * @param assignee who takes care of it
 * @param updatedAt its last change
 */
public record OrderDetails(
    Reference number,
    String product,
    OrderStatus status,
    int percentComplete,
    Instant dueAt,
    Optional<ExternalId> external,
    Optional<Instant> endedAt,
    Optional<PersonId> assignee,
    Instant updatedAt) {}
