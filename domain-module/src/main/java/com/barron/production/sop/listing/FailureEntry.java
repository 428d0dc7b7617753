package com.barron.production.sop.listing;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.FailureView.Closing;
import java.time.Instant;
import java.util.Optional;

/**
 * The failure of a step as other systems see it.
 *
 * @param revision that it happened in
 * @param step the number of the step that failed, from 1
 * @param observation what was seen, if somebody said so
 * @param closing who closed it, and what was done
 * @param resolvedAt when it was closed or withdrawn
 * @param updatedAt its last change
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
    Optional<Closing> closing,
    Optional<Instant> resolvedAt,
    Instant updatedAt) {}
