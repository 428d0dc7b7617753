package com.barron.load;

import com.barron.provider.Account;
import com.barron.rig.TestSql;
import com.barron.server.Cluster;
import com.barron.server.ClusterPorts;
import com.barron.server.ClusterProcess;
import com.barron.server.DatabaseProcess;
import com.barron.server.LocalDatabase;
import com.barron.server.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The built product on an empty database, started for the measurement as in production: the server
 * with the JVM's own choice of compiler and collector, PostgreSQL with fsync. Nodes are called
 * directly; the balancer of two is idle.
 */
final class StartedTarget implements LoadTarget {
  private static final ClusterPorts PORTS = ClusterPorts.from(26_100);
  private static final Duration READY_AT_MOST = Duration.ofMinutes(4);
  private static final String NAME = "load";

  private final LoadParameters parameters;
  private final DatabaseProcess postgres;
  private final LocalDatabase database;
  private final TestSql superuser;
  private final long databasePid;
  private final Cluster cluster;
  private ClusterProcess servers;

  private StartedTarget(
      LoadParameters parameters, URI provider, Path folder, Path home, Path archive) {
    this.parameters = parameters;
    this.database = LocalDatabase.onAnyPort(folder.resolve("database"));
    this.postgres = new ProductionDatabase(database).start(parameters.statements());
    sql("postgres").run("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
    sql("postgres").run("CREATE DATABASE " + NAME + " OWNER " + LocalDatabase.NAME);
    this.superuser = sql(NAME);
    if (parameters.isPlatform()) {
      PlatformProgram.createTables(
          new TestSql(superuser.url(), LocalDatabase.NAME, LocalDatabase.NAME));
    }
    this.databasePid = DatabaseCounters.postmaster(superuser);
    Cluster bare =
        parameters.nodes() == 1
            ? Cluster.alone(home, folder, PORTS)
            : Cluster.of(parameters.nodes(), home, folder, PORTS);
    this.cluster =
        bare.deploying(archive)
            .with(database(superuser.url()))
            .with(ProductSettings.of(bare.front().http("") + "", provider + "", account()))
            .with(parameters.waiting() > 0 ? ProductSettings.providerThatIsDown() : Map.of())
            .eachNode(node -> ProductionServer.of(node, parameters));
  }

  /**
   * Returns when all nodes are ready. Paths come from the build.
   *
   * @param provider the base address of the provider's API
   */
  static StartedTarget start(LoadParameters parameters, URI provider) {
    StartedTarget target =
        new StartedTarget(
            parameters,
            provider,
            path("barron.rig").resolve(NAME),
            path("barron.server"),
            parameters.isPlatform()
                ? PlatformProgram.archive(path("barron.rig").resolve(NAME))
                : path("barron.ear"));
    try {
      target.servers = target.cluster.start();
      target.servers.awaitReady(READY_AT_MOST);
      return target;
    } catch (RuntimeException | Error e) {
      target.close();
      throw e;
    }
  }

  @Override
  public List<URI> webhooks() {
    return cluster.nodes().stream().map(node -> node.http(WEBHOOK)).toList();
  }

  @Override
  public URI signedAddress() {
    return cluster.front().http(WEBHOOK);
  }

  @Override
  public Account account() {
    return Account.FICTIONAL;
  }

  @Override
  public TestSql database() {
    return superuser;
  }

  @Override
  public List<Long> serverPids() {
    return servers.nodes().stream().map(ServerProcess::pid).toList();
  }

  @Override
  public long databasePid() {
    return databasePid;
  }

  @Override
  public boolean isFresh() {
    return true;
  }

  @Override
  public String describe() {
    return parameters.nodes()
        + (parameters.nodes() == 1 ? " node" : " nodes, called in turn")
        + ", java "
        + System.getProperty("java.version")
        + " "
        + String.join(" ", parameters.javaOptions())
        + parameters.settings().stream().collect(Collectors.joining(" ", " ", ""));
  }

  @Override
  public void close() {
    if (servers != null) {
      servers.close();
    }
    postgres.close();
  }

  private static Map<String, String> database(String url) {
    return Map.of(
        "BARRON_DB_URL", url,
        "BARRON_DB_USER", LocalDatabase.NAME,
        "BARRON_DB_PASSWORD", LocalDatabase.NAME);
  }

  private TestSql sql(String name) {
    return new TestSql(
        "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + name,
        "postgres",
        LocalDatabase.NAME);
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath();
  }
}
