package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;

/** The status or the urgency of a ticket changed. */
public record TicketChanged(Reference ticket, TicketStatus status, Priority urgency) {}
