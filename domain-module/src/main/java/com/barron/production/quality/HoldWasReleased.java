package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * Somebody ended the hold of a defect, which is closed by it; fired within the transaction.
 *
 * @param by who released it, or confirmed the release of a critical one
 * @param recordedBy who recorded the defect
 * @param askedBy who asked for the release of a critical one
 */
public record HoldWasReleased(
    Reference defect,
    Reference order,
    PersonId by,
    PersonId recordedBy,
    Optional<PersonId> askedBy) {}
