package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * The result of one signal.
 *
 * @param ticket the one that it opened or joined
 * @param isRepeated whether it was known before: nothing was done now, and the rest is what came of
 *     it then
 */
public record SignalAnswer(
    String eventId, SignalOutcome outcome, Optional<Reference> ticket, boolean isRepeated) {}
