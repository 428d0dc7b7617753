package com.barron.production.runtime;

import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * SQL in the transaction of an entity manager, as the server gives one transaction one connection.
 */
public final class JoinedSql {
  private JoinedSql() {}

  public static Sql of(EntityManager entityManager) {
    Connection connection =
        entityManager
            .unwrap(SessionImplementor.class)
            .getJdbcCoordinator()
            .getLogicalConnection()
            .getPhysicalConnection();
    Connection open =
        (Connection)
            Proxy.newProxyInstance(
                JoinedSql.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    return null;
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new Sql(
        (DataSource)
            Proxy.newProxyInstance(
                JoinedSql.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> open));
  }
}
