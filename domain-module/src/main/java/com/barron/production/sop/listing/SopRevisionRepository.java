package com.barron.production.sop.listing;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The revisions, made of their steps. */
@Dependent
class SopRevisionRepository implements SopRevisions {
  private static final String OF =
      """
      select p.revision, p.revision = s.revision as in_force, array_agg(p.title order by p.step) as steps
      from sop s
      join sop_step p on p.sop_number = s.number
      where s.number = ?
      group by p.revision, s.revision
      order by p.revision desc
      """;

  private final Sql sql;

  @Inject
  SopRevisionRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<RevisionEntry> of(Reference sop) {
    return sql.read(OF, SopRevisionRepository::revision, sop.toString());
  }

  private static RevisionEntry revision(ResultSet row) throws SQLException {
    return new RevisionEntry(
        row.getInt("revision"),
        row.getBoolean("in_force"),
        List.of((String[]) row.getArray("steps").getArray()));
  }
}
