package com.barron.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A node without its database cannot store a message, and should get none. Neither the provider nor
 * the cache is asked: both may be away while messages are stored safely. That the application is
 * deployed is a check of the server's own.
 */
@Readiness
@Dependent
public class DatabaseCheck implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
  private static final int SECONDS_TO_ANSWER = 2;

  // A resource can be injected into a field only.
  @Resource(lookup = "java:jboss/datasources/BarronDS")
  private DataSource database;

  public DatabaseCheck() {}

  DatabaseCheck(DataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  boolean answers() {
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
