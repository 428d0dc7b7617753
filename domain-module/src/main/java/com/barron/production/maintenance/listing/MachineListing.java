package com.barron.production.maintenance.listing;

import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All machines. Criteria: {@code line}, {@code active}. */
@Dependent
class MachineListing {
  private static final String MACHINES =
      """
      select m.number, m.name, m.line, m.active, m.updated_at as changed_at
      from machine m
      """;

  @Produces
  @Dependent
  static Listing<MachineEntry> machines(Sql sql) {
    return SqlListing.of(sql, MACHINES, "m.number", MachineListing::machine)
        .by("line", "m.line = ?")
        .by("active", "m.active = ?")
        .changedAt("m.updated_at")
        .removedFrom("machine");
  }

  private static MachineEntry machine(ResultSet row) throws SQLException {
    return new MachineEntry(
        Reference.of(row.getString("number")),
        row.getString("name"),
        row.getString("line"),
        row.getBoolean("active"),
        Sql.instant(row, "changed_at").orElseThrow());
  }
}
