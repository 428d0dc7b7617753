package com.barron.whatsapp.conversation;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
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
            (proxy, method, arguments) -> {
              if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return current.get() == null ? database.getConnection() : leftOpen(current.get());
            });
  }

  @Override
  public Stored inNew(Callable<Stored> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      return ended(connection, work);
    } catch (SQLException e) {
      throw new TurnFailedException(e);
    } finally {
      current.remove();
    }
  }

  private static Stored ended(Connection connection, Callable<Stored> work) throws SQLException {
    boolean done = false;
    try {
      Stored stored = work.call();
      done = stored.isWritten();
      return stored;
    } catch (Exception e) {
      throw new TurnFailedException(e);
    } finally {
      if (done) {
        connection.commit();
      } else {
        connection.rollback();
      }
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
