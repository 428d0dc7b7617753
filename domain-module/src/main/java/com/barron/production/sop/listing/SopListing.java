package com.barron.production.sop.listing;

import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All procedures. Criteria: {@code active}, {@code externalSystem}, {@code externalId}. */
@Dependent
class SopListing {
  private static final String SOPS =
      """
      select s.number, s.title, s.active, s.revision, s.external_system, s.external_id,
             s.updated_at as changed_at,
             array(
               select p.title from sop_step p
               where p.sop_number = s.number and p.revision = s.revision
               order by p.step) as steps
      from sop s
      """;

  @Produces
  @Dependent
  static Listing<SopEntry> sops(Sql sql) {
    return SqlListing.of(sql, SOPS, "s.number", SopListing::sop)
        .by("active", "s.active = ?")
        .by("externalSystem", "s.external_system = ?")
        .by("externalId", "s.external_id = ?")
        .changedAt("s.updated_at")
        .removedFrom("sop");
  }

  private static SopEntry sop(ResultSet row) throws SQLException {
    return new SopEntry(
        Reference.of(row.getString("number")),
        row.getString("title"),
        row.getBoolean("active"),
        row.getInt("revision"),
        List.of((String[]) row.getArray("steps").getArray()),
        ExternalIdColumns.in(row),
        Sql.instant(row, "changed_at").orElseThrow());
  }
}
