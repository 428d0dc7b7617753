package com.barron.production.maintenance;

import com.barron.production.audit.Changes;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Instant;
import java.util.Optional;

/** A ticket as others see it. */
public record TicketView(
    Reference number,
    Reference machine,
    String issueTypeCode,
    Priority urgency,
    TicketStatus status,
    Optional<PersonId> assignee,
    Instant openedAt) {
  /** Whether something can be done with it. */
  public boolean allows(TicketAction action) {
    return status.allows(action);
  }

  /** What is different since. */
  Changes since(TicketView before) {
    return Changes.none()
        .with("status", before.status, status)
        .with("urgency", before.urgency, urgency)
        .with("assignee", before.assignee, assignee);
  }
}
