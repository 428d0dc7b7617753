package com.barron.whatsapp.background;

import com.barron.production.sql.Sql;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Does what the server does: a thread in a transaction is given that transaction's connection by
 * the data source, and closing it does nothing.
 */
public final class JdbcTransactions implements TransactionRunner {
  private final DataSource database;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  public JdbcTransactions(DataSource database) {
    this.database = database;
  }

  /** What code in a transaction is to be given. */
  public DataSource dataSource() {
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

  /** Runs SQL in the transaction of the thread, if there is one. */
  public Sql sql() {
    return new Sql(dataSource());
  }

  @Override
  public <T> T inNew(Callable<T> work, Predicate<? super T> commits) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      return ended(connection, work, commits);
    } catch (SQLException e) {
      throw new TransactionFailedException(e);
    } finally {
      current.remove();
    }
  }

  private static <T> T ended(Connection connection, Callable<T> work, Predicate<? super T> commits)
      throws SQLException {
    boolean done = false;
    try {
      T outcome = work.call();
      done = commits.test(outcome);
      return outcome;
    } catch (Exception e) {
      throw new TransactionFailedException(e);
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
