package com.barron.production.maintenance.listing;

import com.barron.production.reference.Reference;
import java.time.Instant;

/**
 * A machine as other systems see it.
 *
 * @param active whether it is used
 * @param updatedAt its last change
 */
public record MachineEntry(
    Reference number, String name, String line, boolean active, Instant updatedAt) {}
