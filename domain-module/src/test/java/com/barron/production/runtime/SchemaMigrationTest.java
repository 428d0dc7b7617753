package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
  @Test
  void nodesThatStartTogetherMigrateOnce() throws Exception {
    DataSource empty = TestDatabase.empty(SchemaMigrationTest.class);
    AtOnce.all(Collections.nCopies(3, () -> migrate(empty)));
    int migrated = count(empty, "version");
    assertThat(count(empty, "distinct version")).isEqualTo(migrated).isPositive();
    migrate(empty);
    assertThat(count(empty, "version")).isEqualTo(migrated);
  }

  private static Void migrate(DataSource dataSource) {
    SchemaMigration.migrate(dataSource);
    return null;
  }

  private static int count(DataSource dataSource, String what) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(" + what + ") from flyway_schema_history where success")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
