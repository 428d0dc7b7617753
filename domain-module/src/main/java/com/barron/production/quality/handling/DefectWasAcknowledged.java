package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** Somebody takes care of a defect from now on; fired within the transaction. */
public record DefectWasAcknowledged(Reference defect, PersonId by) {}
