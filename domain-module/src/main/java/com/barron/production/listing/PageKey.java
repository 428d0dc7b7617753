package com.barron.production.listing;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a page ended.
 *
 * @param changedAt of its last record, where records are read in the order of their changes
 * @param number of its last record
 */
public record PageKey(Optional<Instant> changedAt, String number) {
  /** The number of a record that is kept under a bigint; 0 for the key of another list. */
  long id() {
    return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
  }
}
