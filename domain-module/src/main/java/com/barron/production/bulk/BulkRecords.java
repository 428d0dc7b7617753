package com.barron.production.bulk;

import com.barron.production.reference.ExternalId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of one kind, many at a time: each method is a few statements, however many records
 * there are. Within the transaction of the caller; it asks nobody whether that is allowed.
 *
 * @param <T> what is said of a record
 */
public interface BulkRecords<T> {
  /**
   * Those that are there, by their keys.
   *
   * @param lock nobody else changes them until the transaction ends; locked in one order
   */
  Map<String, T> find(Collection<String> keys, boolean lock);

  /**
   * The keys of those that another system calls so, as far as one has such an id; none of records
   * that have no such ids.
   */
  default Map<ExternalId, String> holders(Collection<ExternalId> ids) {
    return Map.of();
  }

  /** Adds records. @return the keys of those that were added: others came to be meanwhile */
  Set<String> add(List<T> records);

  /**
   * Replaces what is said of records that are there.
   *
   * @return the keys of those where that was not allowed
   */
  Set<String> replace(List<Replacement<T>> replacements);

  /** Those of the keys that other records depend on: they cannot be removed. */
  Set<String> used(Collection<String> keys);

  /** Removes records that nothing depends on, as if they had never been. */
  void remove(Collection<String> keys);

  /** What was said of a record, and what is to be. */
  record Replacement<T>(T before, T after) {}
}
