package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaView;

/** A ticket was opened and its clock started. */
public record OpenedTicket(Reference ticket, SlaView sla) {}
