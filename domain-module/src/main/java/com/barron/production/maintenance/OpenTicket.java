package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import java.time.Instant;

/** The last ticket on a machine that is not over. */
public record OpenTicket(Reference number, Instant openedAt) {}
