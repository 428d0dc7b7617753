package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * Somebody closed the failure of a step; fired within the transaction.
 *
 * @param measure what was done, in the words of whoever closed it
 * @param reporter who reported the failure
 */
public record FailureWasClosed(
    Reference failure, Reference sop, String measure, PersonId by, PersonId reporter) {}
