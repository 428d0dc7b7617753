package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** An order was planned, started, made progress, was completed or cancelled. */
public record OrderChanged(Reference order, OrderStatus status, int percentComplete) {}
