package com.barron.production.bom.listing;

import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.Quantity;
import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** All change requests. Criteria: {@code bom}, {@code status}. */
@Dependent
class ChangeListing {
  private static final String CHANGES =
      """
      select r.number, r.bom_number, r.part_number,
             case when r.old_exact_quantity = 0 then r.old_quantity else r.old_exact_quantity end as old,
             case when r.new_exact_quantity = 0 then r.new_quantity else r.new_exact_quantity end as new,
             r.reason, r.status, r.requester_id, r.submitted_at, r.decided_by, r.decided_at,
             r.decision_reason, r.updated_at as changed_at
      from bom_change r
      """;

  @Produces
  @Dependent
  static Listing<ChangeEntry> changes(Sql sql) {
    return SqlListing.of(sql, CHANGES, "r.number", ChangeListing::change)
        .by("bom", "r.bom_number = ?")
        .by("status", "r.status = ?")
        .changedAt("r.updated_at");
  }

  private static ChangeEntry change(ResultSet row) throws SQLException {
    return new ChangeEntry(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("bom_number")),
        row.getString("part_number"),
        new Quantity(row.getBigDecimal("old")),
        new Quantity(row.getBigDecimal("new")),
        row.getString("reason"),
        ChangeStatus.valueOf(row.getString("status")),
        new PersonId(row.getLong("requester_id")),
        Sql.instant(row, "submitted_at").orElseThrow(),
        Sql.number(row, "decided_by").map(PersonId::new),
        Sql.instant(row, "decided_at"),
        Optional.ofNullable(row.getString("decision_reason")),
        Sql.instant(row, "changed_at").orElseThrow());
  }
}
