package com.barron.load;

import com.barron.load.cpu.CpuTime;
import com.barron.rig.TestSql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What PostgreSQL counts itself of one database, asked over one connection that stays open. Needs
 * the rights of pg_monitor.
 */
final class DatabaseCounters implements AutoCloseable {
  private static final String COMMITS =
      "SELECT xact_commit, 0 FROM pg_stat_database WHERE datname = current_database()";

  private static final String COMMITS_AND_STATEMENTS =
      """
      SELECT d.xact_commit,
             (SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements s
               WHERE s.dbid = d.datid
                 AND query !~* '^\\s*(begin|commit|rollback|set|reset|show|discard)\\M')
        FROM pg_stat_database d WHERE d.datname = current_database()
      """;

  private final TestSql database;
  private final boolean countsStatements;
  private final Connection connection;

  private DatabaseCounters(TestSql database, boolean countsStatements) throws SQLException {
    this.database = database;
    this.countsStatements = countsStatements;
    this.connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  /**
   * Connects.
   *
   * @param statements whether statements are wanted; they are counted where the library is loaded
   */
  static DatabaseCounters of(TestSql database, boolean statements) {
    boolean loaded =
        database
            .column("SELECT setting FROM pg_settings WHERE name = 'shared_preload_libraries'")
            .get(0)
            .contains("pg_stat_statements");
    if (loaded && statements) {
      database.run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }
    try {
      return new DatabaseCounters(database, loaded && statements);
    } catch (SQLException e) {
      throw new IllegalStateException("no connection to " + database, e);
    }
  }

  /**
   * Since the statistics began.
   *
   * @param commits transactions that were committed
   * @param statements that were run, without BEGIN, COMMIT and the like; 0 when not counted
   */
  record Counts(long commits, long statements) {}

  /** As they are now; a busy connection reports what it did once a second. */
  Counts counts() {
    String query = countsStatements ? COMMITS_AND_STATEMENTS : COMMITS;
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return new Counts(found.getLong(1), found.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  boolean countsStatements() {
    return countsStatements;
  }

  /** Begins to count statements anew. */
  void forgetStatements() {
    if (countsStatements) {
      database.rows("SELECT pg_stat_statements_reset()::text");
    }
  }

  /** What took most of the time since then, by statement; time includes none of the planning. */
  List<String> costliest(long messages) {
    return countsStatements
        ? database.column(
            """
            SELECT format('%s a message, %s µs each: %s',
                          round(calls::numeric / greatest(?, 1), 2),
                          round((total_exec_time / calls * 1000)::numeric),
                          left(regexp_replace(query, '\\s+', ' ', 'g'), 90))
              FROM pg_stat_statements
             WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND query NOT LIKE '%pg_stat_statements%'
             ORDER BY total_exec_time DESC LIMIT 8
            """,
            messages)
        : List.of();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection to " + database + " cannot be closed", e);
    }
  }

  /** Whether the binaries have the extension. */
  static boolean canCountStatements(TestSql database) {
    return database.number(
            "SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_stat_statements'")
        > 0;
  }

  /**
   * PostgreSQL's first process, on this machine.
   *
   * @throws IllegalStateException when it is not seen; says what to do
   */
  static long postmaster(TestSql database) {
    List<String> checkpointer =
        database.column("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
    return checkpointer.stream()
        .flatMap(pid -> CpuTime.parent(Long.parseLong(pid)).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "PostgreSQL's process is not found: set -Dload.database-pid, or connect as a"
                        + " superuser to a PostgreSQL of this machine"));
  }
}
