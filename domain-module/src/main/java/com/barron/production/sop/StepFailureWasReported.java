package com.barron.production.sop;

import com.barron.production.reference.Reference;

/** Somebody reported that a step of a procedure failed on an order. */
record StepFailureWasReported(Reference failure, Reference sop, int step, Reference order) {}
