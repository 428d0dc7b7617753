package com.barron.production.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Function;
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
    return session.doReturningWork(use::apply);
  }
}
