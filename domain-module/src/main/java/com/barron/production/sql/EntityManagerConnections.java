package com.barron.production.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.JDBCException;
import org.hibernate.Session;

/**
 * The connection of an entity manager.
 *
 * @param flush whether it writes what it holds back first
 */
record EntityManagerConnections(EntityManager entityManager, boolean flush)
    implements ConnectionSource {
  @Override
  public <T> T with(Function<Connection, T> use) {
    Session session = entityManager.unwrap(Session.class);
    if (flush && session.isJoinedToTransaction()) {
      session.flush();
    }
    try {
      return session.doReturningWork(connection -> outcome(use, connection)).get();
    } catch (JDBCException e) {
      throw DatabaseException.of(e.getSQLException());
    }
  }

  /**
   * A failure as a value: Hibernate gives the connection back only after work that does not throw.
   */
  private static <T> Supplier<T> outcome(Function<Connection, T> use, Connection connection) {
    try {
      T result = use.apply(connection);
      return () -> result;
    } catch (RuntimeException e) {
      return () -> {
        throw e;
      };
    }
  }
}
