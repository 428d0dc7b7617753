package com.barron.production.imports;

import com.barron.production.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An import as others see it.
 *
 * @param counts how many rows had each action; rows of one record count as one
 * @param effects how many rows had, or would have, each effect
 * @param refused the first rows that were refused, at most {@link #MOST_REFUSED}
 */
public record ImportView(
    long id,
    ImportSubject subject,
    ImportFormat format,
    boolean dryRun,
    boolean atomic,
    ImportStatus status,
    PersonId by,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<PersonId> reversedBy,
    Optional<Instant> reversedAt,
    Map<RowAction, Integer> counts,
    Map<RowEffect, Integer> effects,
    List<RowOutcome> refused) {
  /** All others are read by their pages. */
  public static final int MOST_REFUSED = 100;

  ImportView with(List<RowOutcome> rows) {
    return new ImportView(
        id,
        subject,
        format,
        dryRun,
        atomic,
        status,
        by,
        startedAt,
        endedAt,
        reversedBy,
        reversedAt,
        counts,
        effects,
        rows);
  }

  public int count(RowAction action) {
    return counts.getOrDefault(action, 0);
  }
}
