package com.barron.production.runtime;

import java.time.Instant;
import java.util.List;

/** Which migrations the database has. */
@FunctionalInterface
public interface SchemaHistory {
  /** Those that were applied last, the latest first. One statement. */
  List<AppliedMigration> latest(int most);

  /** A migration. @param total how many there are in all */
  record AppliedMigration(String version, String description, Instant at, long total) {}
}
