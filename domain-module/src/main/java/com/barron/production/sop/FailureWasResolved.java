package com.barron.production.sop;

import com.barron.production.reference.Reference;

/** A failure of a step is closed. */
public record FailureWasResolved(Reference failure) {}
