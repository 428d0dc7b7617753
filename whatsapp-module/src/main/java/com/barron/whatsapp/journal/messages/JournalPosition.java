package com.barron.whatsapp.journal.messages;

import com.barron.production.listing.Criterion;
import com.barron.production.listing.PageRequest;
import com.barron.production.listing.SqlListing;
import com.barron.production.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in the journal a time is. Ids are drawn in the order of time, but for the length of a
 * transaction: a page that begins or ends at a time begins or ends at an id, and what lies beyond
 * is not read. The time itself needs no index that each message would have to keep.
 */
final class JournalPosition {
  /** Criteria that the listing has to know. */
  static final String FROM_ID = "fromId";

  static final String BELOW_ID = "belowId";

  /**
   * The first id from which on no entry is older, found by halving: some 25 entries are read of
   * millions. Nothing when the journal is empty.
   */
  private static final String FIND =
      """
      WITH RECURSIVE part (low, high) AS (
        SELECT min(id), max(id) + 1 FROM whatsapp_log
        UNION ALL
        SELECT CASE WHEN middle.is_before THEN middle.id + 1 ELSE part.low END,
               CASE WHEN middle.is_before THEN part.high ELSE (part.low + part.high) / 2 END
          FROM part
         CROSS JOIN LATERAL (
           SELECT l.id, l.created_at < ? AS is_before FROM whatsapp_log l
            WHERE l.id >= (part.low + part.high) / 2
            ORDER BY l.id LIMIT 1) middle
         WHERE part.low < part.high)
      SELECT max(low) AS id FROM part
      """;

  private final Sql sql;

  JournalPosition(Sql sql) {
    this.sql = sql;
  }

  /** The same request, with the ids between which its times lie. */
  PageRequest bounded(PageRequest request) {
    List<Criterion> criteria = new ArrayList<>(request.criteria());
    for (Criterion criterion : request.criteria()) {
      if (criterion.name().equals("from")) {
        id(((Instant) criterion.value()).minus(SqlListing.SETTLED))
            .ifPresent(id -> criteria.add(new Criterion(FROM_ID, id)));
      } else if (criterion.name().equals("to")) {
        id(((Instant) criterion.value()).plus(SqlListing.SETTLED))
            .ifPresent(id -> criteria.add(new Criterion(BELOW_ID, id)));
      }
    }
    return new PageRequest(criteria, request.changedSince(), request.after(), request.limit());
  }

  private Optional<Long> id(Instant time) {
    return sql.one(FIND, row -> Sql.number(row, "id"), time);
  }
}
