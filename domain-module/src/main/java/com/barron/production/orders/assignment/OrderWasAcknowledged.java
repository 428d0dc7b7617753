package com.barron.production.orders.assignment;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** Somebody takes care of an order from now on; fired within the transaction. */
public record OrderWasAcknowledged(Reference order, PersonId by) {}
