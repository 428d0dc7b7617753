package com.barron.production.listing;

import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * All records of one kind.
 *
 * @param <T> a record as others see it
 */
public interface Listing<T> {
  /**
   * A page. One statement, and one more in the order of changes, where records can be removed.
   *
   * <p>In the order of changes a record appears when it changed {@link SqlListing#SETTLED} ago: so
   * much later than the change nothing older is committed, and a reader who follows the keys misses
   * no change and reads none twice.
   *
   * @throws IllegalArgumentException for a criterion that the listing does not know, and for
   *     changes where they are not kept
   */
  Page<T> page(PageRequest request);

  /** How many there are in all, by the same criteria and changes. One statement. */
  long count(PageRequest request);

  /** One of them. One statement. */
  Optional<T> find(Reference number);

  /** One of them that nobody else changes until the transaction ends. Two statements. */
  Optional<T> lock(Reference number);
}
