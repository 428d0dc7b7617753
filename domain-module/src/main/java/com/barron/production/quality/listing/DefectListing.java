package com.barron.production.quality.listing;

import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All defects. Criteria: {@code order}, {@code open}, {@code severity}, {@code type}. */
@Dependent
class DefectListing {
  private static final String DEFECTS =
      """
      select d.number, d.order_number, d.type, t.name, d.severity, d.reporter_id, d.recorded_at,
             d.resolved_at, d.withdrawn,
             exists (
               select from order_hold h
               where h.order_number = d.order_number and h.cause = d.number and h.released_at is null)
               as holds
      from defect d
      join defect_type t on t.code = d.type
      """;

  @Produces
  @Dependent
  static Listing<DefectEntry> defects(Sql sql) {
    return SqlListing.of(sql, DEFECTS, "d.number", DefectListing::defect)
        .by("order", "d.order_number = ?")
        .by("open", "(d.resolved_at is null) = ?")
        .by("severity", "d.severity = ?")
        .by("type", "d.type = ?");
  }

  private static DefectEntry defect(ResultSet row) throws SQLException {
    return new DefectEntry(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("order_number")),
        row.getString("type"),
        row.getString("name"),
        Severity.valueOf(row.getString("severity")),
        status(row),
        row.getBoolean("holds"),
        new PersonId(row.getLong("reporter_id")),
        Sql.instant(row, "recorded_at").orElseThrow(),
        Sql.instant(row, "resolved_at"));
  }

  private static DefectStatus status(ResultSet row) throws SQLException {
    if (row.getBoolean("withdrawn")) {
      return DefectStatus.WITHDRAWN;
    }
    return Sql.instant(row, "resolved_at").isEmpty() ? DefectStatus.OPEN : DefectStatus.RESOLVED;
  }
}
