package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** An order was put on hold, or got one more cause to be. */
public record OrderWasHeld(Reference order, Reference cause) {}
