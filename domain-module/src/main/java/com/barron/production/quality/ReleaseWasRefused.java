package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * Somebody refused to release a critical hold: it stays.
 *
 * @param askedBy who asked for the release
 * @param reason in the words of whoever refused, or empty text
 */
public record ReleaseWasRefused(
    Reference defect, Reference order, PersonId by, PersonId askedBy, String reason) {}
