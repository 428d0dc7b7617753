package com.barron.production.sop.listing;

import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.FailureView.Closing;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** All failures of steps. Criteria: {@code sop}, {@code order}, {@code open}. */
@Dependent
class FailureListing {
  private static final String FAILURES =
      """
      select f.number, f.sop_number, f.revision, f.step, f.order_number, f.observation, f.reporter_id,
             f.reported_at, f.resolved_at, f.withdrawn, f.measure, f.closed_by,
             f.updated_at as changed_at
      from sop_failure f
      """;

  @Produces
  @Dependent
  static Listing<FailureEntry> failures(Sql sql) {
    return SqlListing.of(sql, FAILURES, "f.number", FailureListing::failure)
        .by("sop", "f.sop_number = ?")
        .by("order", "f.order_number = ?")
        .by("open", "(f.resolved_at is null) = ?")
        .changedAt("f.updated_at");
  }

  private static FailureEntry failure(ResultSet row) throws SQLException {
    String measure = row.getString("measure");
    return new FailureEntry(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("sop_number")),
        row.getInt("revision"),
        row.getInt("step"),
        Reference.of(row.getString("order_number")),
        Optional.ofNullable(row.getString("observation")),
        status(row),
        new PersonId(row.getLong("reporter_id")),
        Sql.instant(row, "reported_at").orElseThrow(),
        Sql.number(row, "closed_by").map(PersonId::new).map(by -> new Closing(measure, by)),
        Sql.instant(row, "resolved_at"),
        Sql.instant(row, "changed_at").orElseThrow());
  }

  private static FailureStatus status(ResultSet row) throws SQLException {
    if (row.getBoolean("withdrawn")) {
      return FailureStatus.WITHDRAWN;
    }
    return Sql.instant(row, "resolved_at").isEmpty() ? FailureStatus.OPEN : FailureStatus.RESOLVED;
  }
}
