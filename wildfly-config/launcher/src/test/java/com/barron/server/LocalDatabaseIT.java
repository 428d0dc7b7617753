package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseIT {

  @TempDir Path folder;

  @Test
  void findsTheDataAgainAfterAStopAndAfterACrash() throws Exception {
    LocalDatabase database = LocalDatabase.onAnyPort(folder);
    try (DatabaseProcess first = database.start()) {
      execute(database, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
      first.stop();
    }
    try (DatabaseProcess second = database.start()) {
      execute(database, "INSERT INTO kept VALUES (2)");
      second.crash();
    }
    try (DatabaseProcess third = database.start()) {
      assertThat(third.url()).isEqualTo(database.url());
      assertThat(rows(database)).isEqualTo(2);
    }
    assertThat(database.postmaster()).isEmpty();
  }

  @Test
  void knowsTheTablesOfAnEarlierBuild() throws Exception {
    LocalDatabase database = LocalDatabase.onAnyPort(folder);
    try (DatabaseProcess running = database.start();
        Connection connection = connect(running.database())) {
      assertThat(MigrationHistory.isOutdated(connection)).isFalse();
      execute(
          database,
          "CREATE TABLE flyway_schema_history (version text, script text);"
              + " INSERT INTO flyway_schema_history VALUES ('1', '"
              + MigrationHistory.FIRST_SCRIPT
              + "'), ('2', 'people/V2__people.sql')");
      assertThat(MigrationHistory.isOutdated(connection)).isFalse();
      execute(
          database,
          "UPDATE flyway_schema_history SET script = 'people/V1__persons_identities_invites.sql'"
              + " WHERE version = '1'");
      assertThat(MigrationHistory.isOutdated(connection)).isTrue();
    }
  }

  /** The launcher cannot see the application's files, so it names one of them. */
  @Test
  void namesTheFirstMigrationAsItIs() {
    assertThat(
            Path.of("../../domain-module/src/main/resources/db/migration")
                .resolve(MigrationHistory.FIRST_SCRIPT))
        .exists();
  }

  private static void execute(LocalDatabase database, String sql) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int rows(LocalDatabase database) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT count(*) FROM kept")) {
      found.next();
      return found.getInt(1);
    }
  }

  private static Connection connect(LocalDatabase database) throws Exception {
    return DriverManager.getConnection(database.url(), LocalDatabase.NAME, LocalDatabase.NAME);
  }
}
