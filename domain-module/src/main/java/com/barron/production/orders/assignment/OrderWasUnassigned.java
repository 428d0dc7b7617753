package com.barron.production.orders.assignment;

import com.barron.production.reference.Reference;

/** Nobody takes care of an order any more; fired within the transaction. */
public record OrderWasUnassigned(Reference order) {}
