package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A hold as others see it.
 *
 * @param type the English name of the defect's type
 * @param recordedBy who recorded the defect
 * @param since when the hold began
 * @param askedBy who asked for its release, when a second person has to confirm
 */
public record HoldView(
    Reference defect,
    Reference order,
    String type,
    Severity severity,
    PersonId recordedBy,
    Instant since,
    Optional<PersonId> askedBy) {}
