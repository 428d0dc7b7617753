package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** Somebody took back that they closed the failure of a step; fired within the transaction. */
record FailureWasReopened(Reference failure, PersonId by) {}
