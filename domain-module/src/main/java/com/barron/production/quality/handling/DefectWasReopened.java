package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** Somebody took back that they closed a defect; fired within the transaction. */
record DefectWasReopened(Reference defect, PersonId by) {}
