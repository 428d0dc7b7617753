package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;

/** Somebody reported trouble on a machine. */
public record TicketWasOpened(
    Reference ticket, Reference machine, String issueTypeCode, Priority urgency, PersonId by) {}
