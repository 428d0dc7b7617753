package com.barron.production.sla;

import com.barron.production.reference.Reference;
import java.time.Instant;

/**
 * Somebody promised that a subject will be done, but after its deadline; fired within the
 * transaction.
 *
 * @param until when they expect it
 */
public record PromiseIsLate(Reference subject, Instant until, Instant deadline) {}
