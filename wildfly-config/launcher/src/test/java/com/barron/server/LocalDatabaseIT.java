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
