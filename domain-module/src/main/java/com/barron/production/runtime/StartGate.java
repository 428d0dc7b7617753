package com.barron.production.runtime;

import com.barron.production.sql.ConnectionAttempt;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.service.spi.ServiceContributor;
import org.jboss.logging.Logger;

/**
 * What has to hold before anything starts: right settings, then a database that answers. Hibernate
 * calls it first of all while the persistence unit starts, before it asks for the dialect, and
 * beans, timers and the web wait for the unit. So a refusal leaves nothing running (ADR 29).
 *
 * <p>Without the server, in tests and commands, it does nothing.
 */
public final class StartGate implements ServiceContributor {
  private static final Logger LOG = Logger.getLogger(StartGate.class);
  private static final long SECONDS_BETWEEN_ATTEMPTS = 2;

  @Override
  public void contribute(StandardServiceRegistryBuilder registry) {
    if (registry.getSettings().get(AvailableSettings.JAKARTA_JTA_DATASOURCE)
        instanceof DataSource dataSource) {
      refusingInOneLine(
          () -> {
            require(problems(conditions(), configuration()));
            awaitDatabase(dataSource);
          });
    }
  }

  /** Runs a part of the start, and logs its refusal: the server's own lines bury it. */
  static void refusingInOneLine(Runnable part) {
    try {
      part.run();
    } catch (StartRefusedException e) {
      LOG.error(e.getMessage());
      throw e;
    }
  }

  static List<String> problems(Stream<StartCondition> conditions, Config config) {
    return conditions.flatMap(condition -> condition.problems(config).stream()).toList();
  }

  private static void require(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new StartRefusedException(problems);
    }
  }

  private static Stream<StartCondition> conditions() {
    return Stream.concat(
        Stream.<StartCondition>of(
            new ServerSettings(),
            ProductionSettings::problems,
            WebhookSettings::problems,
            OidcSettings::problems),
        ServiceLoader.load(StartCondition.class, StartGate.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get));
  }

  /** The server's: the deployment's own is made only after the persistence unit began. */
  private static Config configuration() {
    return ConfigProvider.getConfig(Config.class.getClassLoader());
  }

  private static void awaitDatabase(DataSource dataSource) {
    CountDownLatch ending = new CountDownLatch(1);
    Thread end = new Thread(ending::countDown, "barron-start-ends");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      new DatabaseWait(() -> ConnectionAttempt.on(dataSource), () -> pause(ending))
          .untilItAnswers();
    } finally {
      forget(end);
    }
  }

  private static boolean pause(CountDownLatch ending) {
    try {
      return !ending.await(SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the server is ending");
    }
  }
}
