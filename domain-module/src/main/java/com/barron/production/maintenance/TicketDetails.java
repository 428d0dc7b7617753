package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket with what people need to know of it.
 *
 * @param fault the English name of its type of issue
 */
public record TicketDetails(
    Reference number,
    Reference machine,
    String machineName,
    String fault,
    Priority urgency,
    TicketStatus status,
    PersonId reporter,
    Optional<PersonId> assignee,
    Instant openedAt) {}
