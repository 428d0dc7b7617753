package com.barron.production.runtime;

import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads Flyway's own table. */
@Dependent
class FlywaySchemaHistory implements SchemaHistory {
  private static final String LATEST =
      """
      SELECT version, description, installed_on AT TIME ZONE current_setting('TimeZone') AS at, count(*) OVER () AS total
        FROM flyway_schema_history
       WHERE success AND version IS NOT NULL
       ORDER BY installed_rank DESC
       LIMIT ?
      """;

  private final Sql sql;

  @Inject
  FlywaySchemaHistory(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<AppliedMigration> latest(int most) {
    return sql.read(
        LATEST,
        row ->
            new AppliedMigration(
                row.getString("version"),
                row.getString("description"),
                Sql.instant(row, "at").orElseThrow(),
                row.getLong("total")),
        most);
  }
}
