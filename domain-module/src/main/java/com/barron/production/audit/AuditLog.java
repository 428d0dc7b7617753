package com.barron.production.audit;

import java.util.List;

/** What was done, in order. Entries are added, never changed: the database sees to it. */
@FunctionalInterface
public interface AuditLog {
  /** Adds entries in the caller's transaction, by one statement. */
  void write(List<AuditEntry> entries);

  /** Adds one entry in the caller's transaction. */
  default void write(AuditEntry entry) {
    write(List.of(entry));
  }
}
