package com.barron.load;

import com.barron.load.cpu.CpuTime;
import com.barron.rig.TestSql;
import java.util.List;

/** What PostgreSQL counts itself of one database. Needs the rights of pg_monitor. */
record DatabaseCounters(TestSql database, boolean countsStatements) {

  /** Statements are counted where the library is loaded. */
  static DatabaseCounters of(TestSql database) {
    boolean loaded =
        database
            .column("SELECT setting FROM pg_settings WHERE name = 'shared_preload_libraries'")
            .get(0)
            .contains("pg_stat_statements");
    if (loaded) {
      database.run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }
    return new DatabaseCounters(database, loaded);
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

  /** Transactions that were committed since the statistics began. */
  long commits() {
    return database.number(
        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
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
             ORDER BY total_exec_time DESC LIMIT 8
            """,
            messages)
        : List.of();
  }

  /** Statements that were run since the statistics began, without BEGIN, COMMIT and the like. */
  long statements() {
    return countsStatements
        ? database.number(
            """
            SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements
             WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND query !~* '^\\s*(begin|commit|rollback|set|reset|show|discard)\\M'
            """)
        : 0;
  }
}
