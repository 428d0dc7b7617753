package com.barron.production.runtime;

import com.barron.production.sql.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A real, empty, migrated PostgreSQL and the persistence unit on it, without a container. One
 * server and one persistence unit serve the whole test run; each test class has a database of its
 * own.
 */
public final class TestDatabase implements AutoCloseable {
  /** In whose transaction a thread is. */
  private static final ThreadLocal<TestDatabase> CURRENT = new ThreadLocal<>();

  private final DataSource dataSource;
  private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

  private TestDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A new, migrated database, named after the test. */
  public static TestDatabase create(Class<?> test) {
    return new TestDatabase(copy(Server.MIGRATED, test.getSimpleName().toLowerCase(Locale.ROOT)));
  }

  /** A new database with nothing in it. */
  static DataSource empty(String name) {
    return copy("template1", name);
  }

  private static DataSource copy(String template, String name) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  /** Runs work in a transaction of its own. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    TestDatabase outer = CURRENT.get();
    CURRENT.set(this);
    try (EntityManager entityManager = Unit.FACTORY.createEntityManager()) {
      EntityTransaction transaction = entityManager.getTransaction();
      transaction.begin();
      try {
        T result = work.apply(entityManager);
        transaction.commit();
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    } finally {
      CURRENT.set(outer);
    }
  }

  /** As {@link #inTransaction(Function)}, for work without a result. */
  public void run(Consumer<EntityManager> work) {
    inTransaction(
        entityManager -> {
          work.accept(entityManager);
          return null;
        });
  }

  /** Executes SQL in a transaction of its own, past everything that the code would check. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("begin;" + sql + ";commit");
    }
  }

  /** The first column of the first row. */
  public String ask(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Runs statements, each in a transaction of its own. */
  public Sql sql() {
    return new Sql(dataSource);
  }

  /** What was sent in transactions since the last call. */
  public List<String> statements() {
    List<String> sent = List.copyOf(statements);
    statements.clear();
    return sent;
  }

  /** Nobody uses it any more; it ends with the server. */
  @Override
  public void close() {
    statements.clear();
  }

  /** Made when the first transaction begins: reading the mapping takes longer than a test. */
  private static final class Unit {
    private static final EntityManagerFactory FACTORY =
        Persistence.createEntityManagerFactory(
            "barron",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource",
                ofTheCurrent()));

    private static DataSource ofTheCurrent() {
      return proxy(
          DataSource.class,
          (proxy, method, arguments) -> {
            Object result = method.invoke(CURRENT.get().dataSource, arguments);
            return result instanceof Connection connection ? recorded(connection) : result;
          });
    }

    private static Connection recorded(Connection connection) {
      return proxy(
          Connection.class,
          (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
              CURRENT.get().statements.add((String) arguments[0]);
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
          Proxy.newProxyInstance(Unit.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }

  /** Started when the first test asks for it; ends with the virtual machine. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    /** Migrated once, and copied for each test class: a copy takes a tenth of the time. */
    private static final String MIGRATED = migrate("migrated");

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String migrate(String name) {
      SchemaMigration.migrate(copy("template1", name));
      return name;
    }

    private static void stop(EmbeddedPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
