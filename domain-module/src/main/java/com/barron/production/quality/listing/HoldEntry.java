package com.barron.production.quality.listing;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A hold of an order, open or ended; its number is that of the defect that caused it.
 *
 * @param releaseAskedBy who asked for its release, while a second person has to confirm
 * @param releasedAt when it ended
 * @param updatedAt its last change; that its release is asked for is none
 */
public record HoldEntry(
    Reference defect,
    Reference order,
    Instant placedAt,
    Optional<PersonId> releaseAskedBy,
    Optional<Instant> releasedAt,
    Instant updatedAt) {}
