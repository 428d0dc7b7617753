package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The scripts on a copy of the provisioned or the stock server, run as an operator runs them. */
@Execution(ExecutionMode.CONCURRENT) // each on a copy of its own
class ConfigurationScriptsIT {

  private static final Path SERVER = Path.of(System.getProperty("server.home"));
  private static final Path PROVISIONED = Path.of(System.getProperty("server.state"));
  private static final Path STOCK = Path.of(System.getProperty("server.stock"));
  private static final Path SCRIPTS = Path.of(System.getProperty("server.scripts"));

  private static final String NODE = "standalone.xml";
  private static final String STOCK_NODE = "standalone-ha.xml";
  private static final String BALANCED_NODE = "standalone-balanced.xml";
  private static final String BALANCER = "standalone-load-balancer.xml";

  @TempDir Path folder;

  @Test
  void takesBackExactlyWhatConfiguringDidAndDoesItAgain() throws Exception {
    Scripts scripts = copy();
    String configured = scripts.configuration(NODE);

    scripts.run(NODE, "unconfigure.cli");

    assertThat(scripts.configuration(NODE)).isEqualTo(provisioned(NODE));
    assertThat(folder.resolve("modules/org/postgresql")).doesNotExist();

    scripts.run(NODE, "configure.cli");

    assertThat(scripts.configuration(NODE)).isEqualTo(configured);
    assertThat(folder.resolve("modules/org/postgresql/main/module.xml")).exists();
  }

  @Test
  void takesBackExactlyWhatTheScriptsOfTheBalancerDid() throws Exception {
    Scripts scripts = copy();

    scripts.run(BALANCER, "unbalance.cli");
    scripts.run(BALANCED_NODE, "leave-balancer.cli");

    assertThat(scripts.configuration(BALANCER)).isEqualTo(provisioned(BALANCER));
    assertThat(scripts.configuration(BALANCED_NODE)).isEqualTo(scripts.configuration(NODE));
  }

  @Test
  void takesBackExactlyWhatTheOptionsOfTheClusterDid() throws Exception {
    Scripts scripts = copy().withKeyStore(KeyStoreFixture.in(folder));
    String before = scripts.configuration(NODE);

    scripts.run(NODE, "discover-by-database.cli", "encrypt-cluster.cli");

    assertThat(scripts.configuration(NODE))
        .contains("JDBC_PING", "${env.BARRON_CLUSTER_KEYSTORE}")
        .doesNotContain("TCPPING", KeyStoreFixture.PASSWORD);

    scripts.run(NODE, "decrypt-cluster.cli", "discover-by-list.cli");

    assertThat(scripts.configuration(NODE)).isEqualTo(before);
  }

  @Test
  void takesBackExactlyWhatOfferingAProviderDid() throws Exception {
    Scripts scripts = copy();
    String before = scripts.configuration(NODE);

    scripts.run(NODE, "enable-oidc.cli");

    assertThat(scripts.configuration(NODE))
        .contains("<property name=\"BARRON_OIDC_ENABLED\" value=\"true\"/>");

    scripts.run(NODE, "disable-oidc.cli");

    assertThat(scripts.configuration(NODE)).isEqualTo(before);
  }

  @Test
  void saysThatAnOrdinaryDownloadIsToBeAdaptedFirstAndChangesNothing() throws Exception {
    Scripts scripts = stock();
    String before = scripts.configuration(STOCK_NODE);

    assertThat(scripts.runRefused(STOCK_NODE, "configure.cli"))
        .contains("run adapt-stock-server.cli first");

    assertThat(scripts.configuration(STOCK_NODE)).isEqualTo(before);
    assertThat(folder.resolve("modules/org/postgresql")).doesNotExist();
  }

  @Test
  void takesBackExactlyWhatAdaptingAnOrdinaryDownloadDid() throws Exception {
    Scripts scripts = stock();
    String before = scripts.configuration(STOCK_NODE);
    String balancerBefore = scripts.configuration(BALANCER);

    scripts.run(STOCK_NODE, "adapt-stock-server.cli");
    String adapted = scripts.configuration(STOCK_NODE);
    scripts.run(STOCK_NODE, "configure.cli");
    scripts.run(BALANCER, "balance.cli");

    assertThat(scripts.configuration(STOCK_NODE))
        .contains(
            "empty-readiness-checks-status=\"${env.MP_HEALTH_EMPTY_READINESS_CHECKS_STATUS:DOWN}\"",
            "empty-startup-checks-status=\"${env.MP_HEALTH_EMPTY_STARTUP_CHECKS_STATUS:DOWN}\"",
            "disable-console-redirect=\"true\"",
            "size-rotating-file-handler")
        .doesNotContain("ExampleDS", "h2", "\"sa\"", "<periodic-rotating-file-handler");

    scripts.run(STOCK_NODE, "unconfigure.cli");
    assertThat(scripts.configuration(STOCK_NODE)).isEqualTo(adapted);
    scripts.run(STOCK_NODE, "restore-stock-server.cli");
    scripts.run(BALANCER, "unbalance.cli");

    assertThat(scripts.configuration(STOCK_NODE)).isEqualTo(before);
    assertThat(scripts.configuration(BALANCER)).isEqualTo(balancerBefore);
  }

  @Test
  void keepsEnvironmentsAndSecretsOutOfTheModel() throws IOException {
    assertThat(Files.readString(SERVER.resolve("standalone/configuration").resolve(NODE)))
        .contains(
            "${env.BARRON_DB_URL:unset}",
            "${env.BARRON_DB_USER:unset}",
            "${env.BARRON_DB_PASSWORD:unset}",
            "${env.BARRON_CLUSTER_SECRET:unset}")
        .doesNotContain("ajp-listener", "welcome-content", "http-invoker", "MPING\"");
  }

  /** As many as threads, and requests that call a bean from within itself wait for each other. */
  @Test
  void hasMoreInstancesOfABeanThanRequestsAtATime() throws IOException {
    assertThat(Files.readString(SERVER.resolve("standalone/configuration").resolve(NODE)))
        .containsPattern("<strict-max-pool name=\"slsb-strict-max-pool\" max-pool-size=\"256\"")
        .contains("task-max-threads=\"${env.BARRON_HTTP_THREADS:12}\"")
        .doesNotContain("derive-size");
  }

  /** The bundler for each destination was seen to spin on a core of its own. */
  @Test
  void bundlesMessagesBetweenNodesInOneQueue() throws IOException {
    assertThat(Files.readString(SERVER.resolve("standalone/configuration").resolve(NODE)))
        .contains("<property name=\"bundler_type\">transfer-queue</property>");
  }

  @Test
  void logsNoTraceWhenAnotherNodeClosesItsConnection() throws IOException {
    assertThat(Files.readString(SERVER.resolve("standalone/configuration").resolve(NODE)))
        .contains("<property name=\"log_details\">false</property>");
  }

  private Scripts copy() {
    Folders.copy(SERVER, folder);
    return Scripts.on(SCRIPTS, folder);
  }

  private Scripts stock() {
    return Scripts.onCopy(SCRIPTS, STOCK, folder);
  }

  private static String provisioned(String configuration) throws IOException {
    return Files.readString(PROVISIONED.resolve(configuration));
  }
}
