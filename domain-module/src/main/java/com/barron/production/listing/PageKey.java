package com.barron.production.listing;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a page ended.
 *
 * @param changedAt of its last record, where records are read in the order of their changes
 * @param number of its last record
 */
public record PageKey(Optional<Instant> changedAt, String number) {}
