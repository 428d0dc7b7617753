package com.barron.production.quality.listing;

import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All holds that defects cause: one defect, one hold. Criteria: {@code order}, {@code open}. */
@Dependent
class HoldListing {
  private static final String HOLDS =
      """
      select h.cause as number, h.order_number, h.placed_at, h.released_at, r.requested_by,
             h.updated_at as changed_at
      from order_hold h
      join defect d on d.number = h.cause
      left join hold_release r on r.defect_number = h.cause and r.released_at is null
      """;

  @Produces
  @Dependent
  static Listing<HoldEntry> holds(Sql sql) {
    return SqlListing.of(sql, HOLDS, "h.cause", HoldListing::hold)
        .locking("d")
        .by("order", "h.order_number = ?")
        .by("open", "(h.released_at is null) = ?")
        .changedAt("h.updated_at");
  }

  private static HoldEntry hold(ResultSet row) throws SQLException {
    return new HoldEntry(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("order_number")),
        Sql.instant(row, "placed_at").orElseThrow(),
        Sql.number(row, "requested_by").map(PersonId::new),
        Sql.instant(row, "released_at"),
        Sql.instant(row, "changed_at").orElseThrow());
  }
}
