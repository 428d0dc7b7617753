package com.barron.whatsapp.alerts;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * Does what the server does: a thread in a transaction is given that transaction's connection by
 * the data source, and closing it does nothing.
 */
final class JdbcTransactions implements Transactions {
  private final DataSource database;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  JdbcTransactions(DataSource database) {
    this.database = database;
  }

  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            JdbcTransactions.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                current.get() == null ? database.getConnection() : leftOpen(current.get()));
  }

  @Override
  public int inNew(IntSupplier work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      boolean done = false;
      try {
        int result = work.getAsInt();
        connection.commit();
        done = true;
        return result;
      } finally {
        current.remove();
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new AlertsUnavailableException(e);
    }
  }

  private static Connection leftOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JdbcTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
  }
}
