package com.barron.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A node without its database cannot store a message, and should get none. Neither the provider nor
 * the cache is asked: both may be away while messages are stored safely.
 *
 * <p>It asks on a connection that the application does not use: a lock that all statements wait for
 * would else take every node out at once, and with them what could be served. Several failures in a
 * row count; one alone is a connection that broke.
 */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
  private static final int SECONDS_TO_ANSWER = 2;

  /** So many failures in a row take the node out. */
  static final int FAILURES = 3;

  private final AtomicInteger failures = new AtomicInteger();

  // A resource can be injected into a field only.
  @Resource(lookup = "java:jboss/datasources/BarronReadinessDS")
  private DataSource database;

  public DatabaseCheck() {}

  DatabaseCheck(DataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(isReady()).build();
  }

  boolean isReady() {
    return (answers() ? failures.updateAndGet(any -> 0) : failures.incrementAndGet()) < FAILURES;
  }

  private boolean answers() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS_TO_ANSWER);
      return statement.execute("select 1");
    } catch (SQLException e) {
      LOG.warnf("database does not answer state=%s", e.getSQLState());
      return false;
    }
  }
}
