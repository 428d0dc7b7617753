package com.barron.production.sop;

import com.barron.production.reference.Reference;

/** The failure of a step is over: closed, or withdrawn. */
record FailureWasResolved(Reference failure) {}
