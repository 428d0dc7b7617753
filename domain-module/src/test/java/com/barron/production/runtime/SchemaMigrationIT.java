package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationIT {
  @Test
  void nodesThatStartTogetherMigrateOnce() throws Exception {
    DataSource empty = TestDatabase.empty("together");
    Concurrently.all(Collections.nCopies(3, () -> migrate(empty)));
    int migrated = count(empty, "version");
    assertThat(count(empty, "distinct version")).isEqualTo(migrated).isPositive();
    migrate(empty);
    assertThat(count(empty, "version")).isEqualTo(migrated);
  }

  /** As whatsapp-module's are: its numbers are above all of the domain's. */
  @Test
  void aNumberBelowTheHighestIsMigratedToo() throws SQLException {
    DataSource database = TestDatabase.empty("interleaved");
    SchemaMigration.migrate(database);
    int all = count(database, "version");
    execute(
        database,
        """
        drop table attachment;
        delete from flyway_schema_history where version = '8';
        insert into flyway_schema_history
        select 1000, '52', description, type, script, checksum, installed_by, installed_on, 1, true
        from flyway_schema_history where version = '1'
        """);
    SchemaMigration.migrate(database);
    assertThat(count(database, "version")).isEqualTo(all + 1);
  }

  /** Its own numbers end above the one that it does not know. */
  @Test
  void anOlderNodeStartsOnANewerSchema() throws SQLException {
    DataSource database = TestDatabase.empty("newer");
    SchemaMigration.migrate(database);
    execute(
        database,
        """
        insert into flyway_schema_history
        select 1000, '0.5', description, type, script, checksum, installed_by, installed_on, 1, true
        from flyway_schema_history where version = '1'
        """);
    int all = count(database, "version");
    SchemaMigration.migrate(database);
    assertThat(count(database, "version")).isEqualTo(all);
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
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
