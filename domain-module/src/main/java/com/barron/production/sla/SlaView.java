package com.barron.production.sla;

import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The status of a clock at an instant.
 *
 * @param deadline when it breaches if nothing changes; while paused: if it were resumed now
 * @param remaining real time from the instant asked for to the deadline; negative after it; of an
 *     ended clock, from its end
 * @param target what the policy grants; for a fixed due date, the time from start to it
 * @param warningBefore how long before the deadline a warning is due, in working time
 * @param expected when whoever takes care expects it to be done; empty: not said, or it has ended
 */
public record SlaView(
    Reference subject,
    Priority priority,
    SlaHealth health,
    Instant deadline,
    Duration remaining,
    Duration target,
    Duration warningBefore,
    Optional<Instant> expected) {}
