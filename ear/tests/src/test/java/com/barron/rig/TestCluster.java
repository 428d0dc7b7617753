package com.barron.rig;

import com.barron.provider.Account;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.server.ClusterPorts;
import com.barron.server.ClusterProcess;
import com.barron.server.DatabaseProcess;
import com.barron.server.LocalDatabase;
import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Two nodes, a balancer, one database, one provider, and control over everything that can fail
 * between them. The nodes talk to each other through relays that can be cut; the provider calls the
 * balancer.
 */
public final class TestCluster implements AutoCloseable {
  private static final ClusterPorts PORTS = ClusterPorts.from(25_100);
  private static final Duration READY_AT_MOST = Duration.ofMinutes(4);
  private static final Duration ONE_VIEW_AT_MOST = Duration.ofSeconds(90);
  private static final String DATABASE = "fleet";

  /** More than a node is started with the same settings: names of its logs stay apart. */
  private static final int LIVES_AT_MOST = 1_000;

  private final RigProgress rigProgress = new RigProgress();
  private final Path folder;
  private final Path ear;
  private final LocalDatabase database;
  private final TwilioStub twilio = TwilioStub.start(Account.FICTIONAL);
  private final TestSql testSql;
  private final Map<WildFlyServer, TcpRelay> between = new LinkedHashMap<>();
  private final com.barron.server.Cluster usual;
  private com.barron.server.Cluster servers;
  private Map<String, String> settings = Map.of();
  private final List<TestNode> testNodes = new ArrayList<>();
  private final AtomicInteger people = new AtomicInteger();
  private DatabaseProcess postgres;
  private ClusterProcess running;
  private int lives = 1;

  private TestCluster(
      Path folder, Path home, Path ear, Map<String, String> settings, String jvmOptions) {
    this.folder = folder;
    this.ear = ear;
    empty(folder.resolve("logs"));
    rigProgress.say("PostgreSQL is starting");
    this.database = LocalDatabase.onAnyPort(folder.resolve("database"));
    this.postgres = database.start();
    TestSql superuser = as("postgres", "postgres");
    superuser.run("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
    superuser.run("CREATE DATABASE " + DATABASE + " OWNER " + LocalDatabase.NAME);
    this.testSql = as(DATABASE, LocalDatabase.NAME);
    var bare =
        com.barron.server.Cluster.of(2, home, folder, PORTS)
            .eachNode(node -> node.deploying(archive(node)));
    bare.nodes().forEach(node -> TestNode.deploy(ear, archive(node)));
    bare.nodes().forEach(node -> empty(node.log().getParent()));
    String publicUrl = bare.front().http("").toString();
    bare.nodes()
        .forEach(
            node ->
                between.put(
                    node,
                    TcpRelay.to(Integer.parseInt(node.environment().get("BARRON_CLUSTER_PORT")))));
    String hosts =
        between.values().stream()
            .map(tcpRelay -> "127.0.0.1[" + tcpRelay.port() + "]")
            .collect(Collectors.joining(","));
    this.usual =
        bare.eachNode(
            node ->
                withJvmOptions(node, jvmOptions)
                    .with(RunningProduct.settings(testSql, twilio, publicUrl))
                    .with("BARRON_CLUSTER_HOSTS", hosts)
                    .with(settings)
                    // Others get the relay's port, so that all their traffic goes through it.
                    .withJvmOption("-Djgroups.external_addr=127.0.0.1")
                    .withJvmOption("-Djgroups.external_port=" + between.get(node).port()));
    this.servers = usual;
  }

  private static WildFlyServer withJvmOptions(WildFlyServer node, String options) {
    WildFlyServer result = node;
    for (String option : options.strip().split(" +")) {
      result = option.isEmpty() ? result : result.withJvmOption(option);
    }
    return result;
  }

  /** What a node deploys when it starts; each has its own, so that they can differ. */
  private Path archive(WildFlyServer node) {
    return folder.resolve("archives").resolve(node.name()).resolve("barron.ear");
  }

  /** The application as it was built. */
  public Path ear() {
    return ear;
  }

  /**
   * Starts everything; the paths come from the build.
   *
   * @param jvmOptions of each node beside the usual ones, separated by spaces
   */
  public static TestCluster start(Map<String, String> settings, String jvmOptions) {
    TestCluster testCluster =
        new TestCluster(
            TestRig.path("barron.rig").resolve("fleet"),
            TestRig.path("barron.server"),
            TestRig.path("barron.ear"),
            settings,
            jvmOptions);
    try {
      testCluster.makeWhole();
      return testCluster;
    } catch (RuntimeException | Error e) {
      testCluster.close();
      throw e;
    }
  }

  /**
   * From now on the nodes run with these settings beside those of the cluster. If they ran with
   * others, they end; {@link #makeWhole} starts them.
   */
  public void use(Map<String, String> wanted) {
    if (wanted.equals(settings)) {
      return;
    }
    settings = wanted;
    endServers();
    testNodes.clear();
    running = null;
    lives += LIVES_AT_MOST;
    servers = usual.eachNode(node -> node.with(wanted));
  }

  private void endServers() {
    testNodes.forEach(TestNode::end);
    if (running != null) {
      running.balancer().ifPresent(ServerProcess::kill);
    }
  }

  /** Whatever is down or frozen comes back; returns when all nodes are ready and see each other. */
  public void makeWhole() {
    if (postgres == null) {
      startDatabase();
    }
    heal();
    if (running == null) {
      startServers();
    }
    for (TestNode testNode : testNodes) {
      if (testNode.isFrozen()) {
        testNode.unfreeze();
      } else if (!testNode.isUp()) {
        rigProgress.say("node " + testNode.name() + " is starting");
        testNode.launch();
      }
    }
    running.awaitReady(READY_AT_MOST);
    awaitOneView(ONE_VIEW_AT_MOST);
    rigProgress.say("both nodes are ready and see each other");
  }

  private void startServers() {
    rigProgress.say("both nodes and the balancer are starting");
    running = servers.start();
    for (int number = 1; number <= servers.nodes().size(); number++) {
      Path own = archive(servers.nodes().get(number - 1));
      testNodes.add(new TestNode(number, running, own, folder.resolve("logs"), lives));
    }
  }

  public List<TestNode> nodes() {
    return testNodes;
  }

  /** 0 or 1. */
  public TestNode node(int index) {
    return testNodes.get(index);
  }

  /** The database, for an independent look. */
  public TestSql sql() {
    return testSql;
  }

  /** The provider. */
  public TwilioStub twilio() {
    return twilio;
  }

  /** The webhook's address as the provider knows it: the balancer's, and what it signs. */
  public URI publicWebhook() {
    return servers.front().http("/api/whatsapp/webhook");
  }

  /** The phone of somebody who never wrote before. */
  public TwilioPhone somebody() {
    return new TwilioPhone(
        twilio, publicWebhook(), FictionalPhones.fictional(people.getAndIncrement()));
  }

  /** {@code pg_ctl stop -m fast}. */
  public void stopDatabase() {
    postgres.stop();
    postgres = null;
  }

  /** {@code pg_ctl stop -m immediate}. */
  public void crashDatabase() {
    postgres.crash();
    postgres = null;
  }

  public void startDatabase() {
    postgres = database.start();
  }

  /** Cuts the nodes apart from each other; clients, provider and database still reach both. */
  public void cut() {
    between.values().forEach(TcpRelay::cut);
  }

  public void heal() {
    between.values().forEach(TcpRelay::heal);
  }

  /** Whether both nodes say that they see each other. */
  public boolean hasOneView() {
    Set<String> all = testNodes.stream().map(TestNode::name).collect(Collectors.toSet());
    return testNodes.stream().allMatch(testNode -> testNode.members().equals(all));
  }

  public void awaitOneView(Duration most) {
    Awaitility.await("one view of both nodes").atMost(most).until(this::hasOneView);
  }

  /** Every log that the nodes wrote in all their lives. */
  public List<Path> logs() {
    List<Path> logs = new ArrayList<>(files(folder.resolve("logs")));
    testNodes.forEach(testNode -> logs.addAll(files(testNode.logs())));
    return logs;
  }

  /** The folder for the files of this cluster's runs. */
  public Path folder() {
    return folder;
  }

  /** Prints to the terminal. */
  public void say(String what) {
    rigProgress.say(what);
  }

  @Override
  public void close() {
    endServers();
    between.values().forEach(TcpRelay::close);
    twilio.close();
    if (postgres != null) {
      postgres.close();
    }
    rigProgress.say("the cluster is stopped");
  }

  private TestSql as(String name, String user) {
    return new TestSql(
        "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + name, user, LocalDatabase.NAME);
  }

  static List<Path> files(Path in) {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(in)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path logs) {
    files(logs).stream()
        .sorted(Comparator.reverseOrder())
        .forEach(
            file -> {
              try {
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
