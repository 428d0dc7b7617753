package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** One hold of an order ended; it goes on when that was the last. */
public record OrderWasReleased(Reference order, Reference cause, OrderStatus status) {}
