package com.barron.production.runtime;

import com.barron.production.sql.DatabaseRefusal;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date while the persistence unit starts: Hibernate calls its integrators
 * before it validates the tables, and no bean gets an entity manager before the unit has started. A
 * migration that fails fails the unit, and with it the deployment.
 *
 * <p>Nodes that start together take turns by Flyway's lock in the database. A node that is older
 * than the schema starts too: migrations that it does not know are left alone, wherever their
 * numbers lie. Each module counts in a range of its own, so a new number is not always the highest.
 */
public final class SchemaMigration implements Integrator {
  private static final Logger LOG = Logger.getLogger(SchemaMigration.class);
  private static final int SECONDS_TO_WAIT_FOR_ANOTHER_NODE = 300;

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
    DataSource dataSource =
        sessionFactory
            .getServiceRegistry()
            .requireService(ConnectionProvider.class)
            .unwrap(DataSource.class);
    StartGate.refusingInOneLine(() -> migrateOrRefuse(dataSource));
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // The schema stays.
  }

  /** What the database refuses is said as itself. */
  static void migrateOrRefuse(DataSource dataSource) {
    try {
      migrate(dataSource);
    } catch (FlywayException e) {
      throw DatabaseRefusal.of(e)
          .map(refusal -> (RuntimeException) new StartRefusedException(List.of(refusal.reason())))
          .orElse(e);
    }
  }

  static void migrate(DataSource dataSource) {
    MigrateResult result = flyway(dataSource, isOvertaken(dataSource)).migrate();
    LOG.infof(
        "schema ready version=%s migrated=%d",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
  }

  /** Whether a module's new number lies below one that another module has used. */
  private static boolean isOvertaken(DataSource dataSource) {
    return Arrays.stream(flyway(dataSource, false).info().all())
        .anyMatch(migration -> migration.getState() == MigrationState.IGNORED);
  }

  /** Out of order only where it is needed: Flyway warns of it at each start. */
  private static Flyway flyway(DataSource dataSource, boolean outOfOrder) {
    FluentConfiguration configuration =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .failOnMissingLocations(true)
            .outOfOrder(outOfOrder)
            .ignoreMigrationPatterns("*:missing", "*:future")
            .lockRetryCount(SECONDS_TO_WAIT_FOR_ANOTHER_NODE);
    // A transaction held open for the lock would meet the data source's idle time-out.
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return configuration.load();
  }
}
