package com.barron.production.runtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Hands the server's resources to constructors. The only class whose fields the container sets: CDI
 * declares resources by producer fields.
 */
@Dependent
class ServerResources {
  @Produces
  @PersistenceContext(unitName = "barron")
  private EntityManager entityManager;

  @Produces
  @Resource(lookup = "java:jboss/datasources/BarronDS")
  private DataSource dataSource;

  /** By its global name: a component's own names are not there on every thread. */
  @Produces
  @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
  private ManagedExecutorService threads;

  @Produces
  @Singleton
  static ProductionSettings settings() {
    return ProductionSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  static WebhookSettings webhookSettings() {
    return WebhookSettings.from(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  static OidcSettings oidcSettings() {
    return OidcSettings.from(ConfigProvider.getConfig());
  }
}
