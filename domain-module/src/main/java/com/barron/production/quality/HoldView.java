package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A hold as others see it.
 *
 * @param askedBy who asked for its release, when a second person has to confirm
 */
public record HoldView(
    Reference defect,
    Reference order,
    Severity severity,
    Instant since,
    Optional<PersonId> askedBy) {}
