package com.barron.production.orders;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * Somebody started, went on with, completed or cancelled an order; fired within the transaction,
 * after {@link OrderChanged}.
 *
 * @param percentComplete as it is now, 0 to 100
 */
public record OrderWasHandled(
    Reference order, OrderAction action, int percentComplete, PersonId by) {}
