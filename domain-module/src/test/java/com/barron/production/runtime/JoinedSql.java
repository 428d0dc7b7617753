package com.barron.production.runtime;

import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * SQL in the transactions of entity managers that follow each other, as the server gives each of
 * them one connection. For one entity manager {@link Sql#besides} is the same.
 */
public final class JoinedSql {
  private JoinedSql() {}

  /** In whatever transaction there is at the moment. */
  public static Sql of(Supplier<EntityManager> current) {
    return new Sql(
        proxy(DataSource.class, (proxy, method, arguments) -> connection(current.get())));
  }

  private static Connection connection(EntityManager entityManager) {
    Connection connection =
        entityManager
            .unwrap(SessionImplementor.class)
            .getJdbcCoordinator()
            .getLogicalConnection()
            .getPhysicalConnection();
    return proxy(
        Connection.class,
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
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(JoinedSql.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
