package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * Somebody requested the release of a critical hold: a second person has to confirm.
 *
 * @param recordedBy who recorded the defect; cannot confirm, no more than whoever asked
 */
public record ReleaseWasAsked(
    Reference defect, Reference order, PersonId by, PersonId recordedBy) {}
