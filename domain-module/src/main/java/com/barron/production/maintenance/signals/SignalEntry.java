package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A signal as other systems see it.
 *
 * @param occurredAt by the device's clock
 * @param receivedAt by the database's
 * @param ticket the one that it opened or joined
 */
public record SignalEntry(
    String eventId,
    MachineState state,
    Optional<String> code,
    Optional<String> description,
    Instant occurredAt,
    Instant receivedAt,
    SignalOutcome outcome,
    Optional<Reference> ticket) {}
