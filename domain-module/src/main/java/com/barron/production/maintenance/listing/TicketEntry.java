package com.barron.production.maintenance.listing;

import com.barron.production.maintenance.TicketStatus;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as other systems see it.
 *
 * @param issueTypeCode stable key of its type of issue
 * @param issueType the English name of its type of issue
 * @param resolvedAt when it was resolved or withdrawn
 * @param updatedAt its last change
 */
public record TicketEntry(
    Reference number,
    Reference machine,
    String issueTypeCode,
    String issueType,
    Priority urgency,
    TicketStatus status,
    PersonId reporter,
    Optional<PersonId> assignee,
    Instant openedAt,
    Optional<Instant> resolvedAt,
    Instant updatedAt) {}
