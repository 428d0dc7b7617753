package com.barron.production.audit;

import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The audit on a database, for tests of the features that write it. */
public final class AuditFixture {
  private AuditFixture() {}

  /** The audit as the container would make it. */
  public static AuditLog audit(EntityManager entityManager) {
    return new AuditLogRepository(entityManager);
  }

  /** The service as the container would make it. */
  public static Undo undo(EntityManager entityManager, Clock clock, Withdrawal... withdrawals) {
    return new UndoService(
        new AuditLogRepository(entityManager), List.of(withdrawals), List.of(), clock);
  }

  /** The service with what takes changes back, as the container would make it. */
  public static Undo undo(EntityManager entityManager, Clock clock, Reversal reversal) {
    return new UndoService(
        new AuditLogRepository(entityManager), List.of(), List.of(reversal), clock);
  }

  /** The log of keys and webhooks as the container would make it. */
  public static AdministrationLog administration(Sql sql, Clock clock) {
    return new AdministrationLogRepository(sql, clock);
  }
}
