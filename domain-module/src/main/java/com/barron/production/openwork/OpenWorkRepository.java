package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads lists from the tables of all features. */
@Dependent
class OpenWorkRepository {
  private static final Duration RECENTLY = Duration.ofDays(7);

  private final Sql sql;

  @Inject
  OpenWorkRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  OpenItems list(WorkList workList, PersonId reader, Instant now, int most) {
    List<Object> parameters =
        OpenWorkStatements.parameters(workList, reader, now.minus(RECENTLY), now);
    List<Listed> listed =
        sql.read(
            OpenWorkStatements.of(workList),
            row -> new Listed(item(row), row.getInt("total")),
            Stream.concat(parameters.stream(), Stream.of(most)).toArray());
    return new OpenItems(
        listed.stream().map(Listed::item).toList(), listed.isEmpty() ? 0 : listed.get(0).total());
  }

  private static OpenItem item(ResultSet row) throws SQLException {
    return new OpenItem(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("about")),
        row.getString("what"),
        row.getString("status"),
        Sql.instant(row, "since").orElseThrow(),
        Sql.number(row, "assignee").map(PersonId::new),
        Sql.instant(row, "due"),
        Sql.instant(row, "expected"));
  }

  /** An item, and how many there are. */
  private record Listed(OpenItem item, int total) {}
}
