package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A defect as others see it.
 *
 * @param type the English name of its type
 * @param holdsOrder whether its order is on hold because of it
 * @param releaseAskedBy who asked for the release of the hold, while a second person has to confirm
 */
public record DefectView(
    Reference number,
    Reference order,
    String type,
    Severity severity,
    DefectStatus status,
    PersonId reporter,
    Instant recordedAt,
    boolean holdsOrder,
    Optional<PersonId> releaseAskedBy) {}
