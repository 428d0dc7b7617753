package com.barron.production.listing;

import java.util.List;
import java.util.Optional;

/**
 * Some records of a list.
 *
 * @param last where it ended; empty when it has no record
 * @param hasMore whether there are records behind it
 */
public record Page<T>(List<T> records, Optional<PageKey> last, boolean hasMore) {
  public Page {
    records = List.copyOf(records);
  }
}
