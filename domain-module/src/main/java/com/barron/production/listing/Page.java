package com.barron.production.listing;

import java.util.List;
import java.util.Optional;

/**
 * Some records of a list.
 *
 * @param removed what is no more, where records are read in the order of changes; it counts as a
 *     change
 * @param last where it ended; empty when it has nothing
 * @param hasMore whether there is more behind it
 */
public record Page<T>(
    List<T> records, List<Removal> removed, Optional<PageKey> last, boolean hasMore) {
  public Page {
    records = List.copyOf(records);
    removed = List.copyOf(removed);
  }

  /** Where nothing is removed, or it is not asked for. */
  public Page(List<T> records, Optional<PageKey> last, boolean hasMore) {
    this(records, List.of(), last, hasMore);
  }
}
