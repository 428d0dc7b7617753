package com.barron.production.sop.listing;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sop.FailureStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * The failure of a step as other systems see it.
 *
 * @param revision that it happened in
 * @param step the number of the step that failed, from 1
 * @param observation what was seen, if somebody said so
 * @param resolvedAt when it was closed or withdrawn
 */
public record FailureEntry(
    Reference number,
    Reference sop,
    int revision,
    int step,
    Reference order,
    Optional<String> observation,
    FailureStatus status,
    PersonId reporter,
    Instant reportedAt,
    Optional<Instant> resolvedAt) {}
