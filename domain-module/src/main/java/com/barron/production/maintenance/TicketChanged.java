package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;

/**
 * A ticket was acknowledged, waits, goes on, was resolved, withdrawn, reopened, or is as urgent as
 * this.
 */
public record TicketChanged(Reference ticket, TicketStatus status, Priority urgency) {}
