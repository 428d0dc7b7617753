package com.barron.production.listing;

import com.barron.production.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What was removed from tables; the database's triggers keep it. */
final class RemovalRepository {
  private static final String REMOVED =
      """
      select number, removed_at from removed_record
      where source = ? and removed_at >= ? and removed_at < clock_timestamp() - ? * interval '1 millisecond'
      """;

  private static final String BEHIND = " and (removed_at, number) > (?, ?)";
  private static final String ORDER = " order by removed_at, number limit ?";

  private final Sql sql;

  RemovalRepository(Sql sql) {
    this.sql = sql;
  }

  /** From a table, in the order of changes, up to one more than the page can have. */
  List<Removal> of(String table, PageRequest request) {
    List<Object> values = new ArrayList<>();
    values.add(table);
    values.add(request.changedSince().orElseThrow());
    values.add(SqlListing.SETTLED.toMillis());
    request
        .after()
        .ifPresent(
            key -> {
              values.add(key.changedAt().orElseThrow());
              values.add(key.number());
            });
    values.add(request.limit() + 1);
    return sql.read(
        REMOVED + (request.after().isPresent() ? BEHIND : "") + ORDER,
        RemovalRepository::removal,
        values.toArray());
  }

  private static Removal removal(ResultSet row) throws SQLException {
    return new Removal(row.getString("number"), Sql.instant(row, "removed_at").orElseThrow());
  }
}
