package com.barron.production.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which records are wanted.
 *
 * @param criteria all of them hold
 * @param changedSince only records that changed then or later, in the order of their changes;
 *     empty: all, in the order of their numbers
 * @param after behind this one; empty: from the first
 * @param limit at most so many, 1 to {@link #MOST}
 */
public record PageRequest(
    List<Criterion> criteria, Optional<Instant> changedSince, Optional<PageKey> after, int limit) {
  /** The most that a page can have. */
  public static final int MOST = 500;

  public PageRequest {
    criteria = List.copyOf(criteria);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " records: " + limit);
    }
    if (after.isPresent() && after.get().changedAt().isPresent() != changedSince.isPresent()) {
      throw new IllegalArgumentException("the key is of another order");
    }
  }

  /** The first records. */
  public static PageRequest first(int limit, Criterion... criteria) {
    return new PageRequest(List.of(criteria), Optional.empty(), Optional.empty(), limit);
  }

  /** The page behind this key. */
  public PageRequest behind(PageKey key) {
    return new PageRequest(criteria, changedSince, Optional.of(key), limit);
  }
}
