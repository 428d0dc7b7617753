package com.barron.load;

import com.barron.rig.TestSql;
import com.barron.server.DatabaseProcess;
import com.barron.server.LocalDatabase;
import java.util.List;

/** The embedded PostgreSQL with room for the load; what makes it durable is on, as it always is. */
record ProductionDatabase(LocalDatabase database) {
  private static final List<String> SIZES =
      List.of("shared_buffers = '256MB'", "max_wal_size = '4GB'");

  /**
   * Returns when the database answers.
   *
   * @param statements whether it counts statements
   */
  DatabaseProcess start(boolean statements) {
    // Settings of the server's own file need a second start.
    try (DatabaseProcess first = database.start()) {
      TestSql all = new TestSql(first.url(), "postgres", LocalDatabase.NAME);
      all.run("ALTER SYSTEM RESET ALL");
      SIZES.forEach(setting -> all.run("ALTER SYSTEM SET " + setting));
      if (statements && DatabaseCounters.canCountStatements(all)) {
        all.run("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
        all.run("ALTER SYSTEM SET pg_stat_statements.track_utility = off");
      }
    }
    return database.start();
  }
}
