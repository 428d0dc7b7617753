package com.barron.production.quality.listing;

import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView.Decision;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** All defects. Criteria: {@code order}, {@code open}, {@code severity}, {@code type}. */
@Dependent
class DefectListing {
  private static final String DEFECTS =
      """
      select d.number, d.order_number, d.type, t.name, d.severity, d.reporter_id, d.recorded_at,
             d.resolved_at, d.withdrawn, d.blocking, d.assignee_id, r.requested_by, p.disposition,
             p.note, p.decided_by, d.updated_at as changed_at,
             exists (
               select from order_hold h
               where h.order_number = d.order_number and h.cause = d.number and h.released_at is null)
               as holds
      from defect d
      join defect_type t on t.code = d.type
      left join hold_release r on r.defect_number = d.number and r.released_at is null
      left join defect_disposition p on p.defect_number = d.number
      """;

  @Produces
  @Dependent
  static Listing<DefectEntry> defects(Sql sql) {
    return SqlListing.of(sql, DEFECTS, "d.number", DefectListing::defect)
        .by("order", "d.order_number = ?")
        .by("open", "(d.resolved_at is null) = ?")
        .by("severity", "d.severity = ?")
        .by("type", "d.type = ?")
        .changedAt("d.updated_at");
  }

  private static DefectEntry defect(ResultSet row) throws SQLException {
    return new DefectEntry(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("order_number")),
        row.getString("type"),
        row.getString("name"),
        Severity.valueOf(row.getString("severity")),
        DefectStatus.of(row.getBoolean("withdrawn"), Sql.instant(row, "resolved_at").isPresent()),
        row.getBoolean("blocking"),
        row.getBoolean("holds"),
        new PersonId(row.getLong("reporter_id")),
        Sql.instant(row, "recorded_at").orElseThrow(),
        Sql.number(row, "assignee_id").map(PersonId::new),
        Sql.number(row, "requested_by").map(PersonId::new),
        decision(row),
        Sql.instant(row, "resolved_at"),
        Sql.instant(row, "changed_at").orElseThrow());
  }

  private static Optional<Decision> decision(ResultSet row) throws SQLException {
    String disposition = row.getString("disposition");
    return disposition == null
        ? Optional.empty()
        : Optional.of(
            new Decision(
                Disposition.valueOf(disposition),
                row.getString("note"),
                new PersonId(row.getLong("decided_by"))));
  }
}
