package com.barron.rig;

import com.barron.provider.Account;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.server.DatabaseProcess;
import com.barron.server.LocalDatabase;
import com.barron.server.Ports;
import com.barron.server.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Two nodes, one database, one provider, and a hand on everything that can break between them. The
 * nodes talk to each other through relays that can be cut; the provider calls a door that passes
 * requests on to whoever is there.
 */
public final class Fleet implements AutoCloseable {
  private static final Duration ONE_VIEW_AT_MOST = Duration.ofSeconds(90);
  private static final String DATABASE = "fleet";

  private final Progress progress = new Progress();
  private final Path folder;
  private final LocalDatabase database;
  private final TwilioStub twilio = TwilioStub.start(Account.FICTIONAL);
  private final Sql sql;
  private final Relay door;
  private final List<Relay> between = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final String secret = UUID.randomUUID().toString();
  private final AtomicInteger people = new AtomicInteger();
  private DatabaseProcess postgres;

  private Fleet(Path folder, Path home, Path ear, Map<String, String> settings) {
    this.folder = folder;
    empty(folder.resolve("logs"));
    progress.say("PostgreSQL is starting");
    this.database = LocalDatabase.onAnyPort(folder.resolve("database"));
    this.postgres = database.start();
    Sql superuser = as("postgres", "postgres");
    superuser.run("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
    superuser.run("CREATE DATABASE " + DATABASE + " OWNER " + LocalDatabase.NAME);
    this.sql = as(DATABASE, LocalDatabase.NAME);

    WildFlyServer a = WildFlyServer.of(home, folder.resolve("node-a")).deploying(ear);
    WildFlyServer b = WildFlyServer.of(home, folder.resolve("node-b")).deploying(ear);
    this.door = Relay.to(List.of(a.httpPort(), b.httpPort()));
    List<Integer> clusterPorts = List.of(Ports.free(), Ports.free());
    clusterPorts.forEach(port -> between.add(Relay.to(List.of(port))));
    add("a", a, settings, clusterPorts.get(0));
    add("b", b, settings, clusterPorts.get(1));
  }

  /** Starts everything; the paths come from the build. */
  public static Fleet start(Map<String, String> settings) {
    Fleet fleet =
        new Fleet(
            Rig.path("barron.rig").resolve("fleet"),
            Rig.path("barron.server"),
            Rig.path("barron.ear"),
            settings);
    try {
      fleet.makeWhole();
      return fleet;
    } catch (RuntimeException | Error e) {
      fleet.close();
      throw e;
    }
  }

  /** Whatever is down or frozen comes back; returns when all nodes are ready and see each other. */
  public void makeWhole() {
    if (postgres == null) {
      startDatabase();
    }
    heal();
    for (Node node : nodes) {
      if (node.isFrozen()) {
        node.unfreeze();
      } else if (!node.isUp()) {
        progress.say("node " + node.name() + " is starting");
        node.launch();
        // One after the other: two that start at once on two cores only take longer.
        node.awaitReady();
      }
      door.takeBack(node.port());
    }
    awaitOneView(ONE_VIEW_AT_MOST);
    progress.say("both nodes are ready and see each other");
  }

  public List<Node> nodes() {
    return nodes;
  }

  /** 0 or 1. */
  public Node node(int index) {
    return nodes.get(index);
  }

  /** The database, for an independent look. */
  public Sql sql() {
    return sql;
  }

  /** The provider. */
  public TwilioStub twilio() {
    return twilio;
  }

  /** The webhook's address as the provider knows it: what it signs. */
  public URI publicWebhook() {
    return URI.create(publicUrl() + "/api/whatsapp/webhook");
  }

  /** Where the provider's calls come in; can leave a node out. */
  public Relay door() {
    return door;
  }

  /** The phone of somebody who never wrote before. */
  public TwilioPhone somebody() {
    return new TwilioPhone(twilio, publicWebhook(), Numbers.fictional(people.getAndIncrement()));
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
    between.forEach(Relay::cut);
  }

  public void heal() {
    between.forEach(Relay::heal);
  }

  /** Whether both nodes say that they see each other. */
  public boolean hasOneView() {
    Set<String> all = nodes.stream().map(Node::name).collect(Collectors.toSet());
    return nodes.stream().allMatch(node -> node.members().equals(all));
  }

  public void awaitOneView(Duration most) {
    Awaitility.await("one view of both nodes").atMost(most).until(this::hasOneView);
  }

  /** Every log that the nodes wrote in all their lives. */
  public List<Path> logs() {
    List<Path> logs = new ArrayList<>(files(folder.resolve("logs")));
    nodes.forEach(node -> logs.addAll(files(node.logs())));
    return logs;
  }

  /** Where the runs of this fleet leave their files. */
  public Path folder() {
    return folder;
  }

  /** Tells whoever waits for the build. */
  public void say(String what) {
    progress.say(what);
  }

  @Override
  public void close() {
    nodes.forEach(Node::end);
    door.close();
    between.forEach(Relay::close);
    twilio.close();
    if (postgres != null) {
      postgres.close();
    }
    progress.say("the fleet is stopped");
  }

  private void add(String name, WildFlyServer bare, Map<String, String> settings, int port) {
    Map<String, String> all = new HashMap<>(Barron.settings(sql, twilio, publicUrl()));
    int advertised = between.get(nodes.size()).port();
    all.put("BARRON_NODE_NAME", name);
    all.put("BARRON_CLUSTER_SECRET", secret);
    all.put("BARRON_CLUSTER_PORT", Integer.toString(port));
    all.put(
        "BARRON_CLUSTER_HOSTS",
        "127.0.0.1[" + between.get(0).port() + "],127.0.0.1[" + between.get(1).port() + "]");
    all.putAll(settings);
    nodes.add(
        new Node(
            name,
            // Others are told the relay's port, so that all they send goes through it.
            bare.with(all)
                .withJvmOption("-Djgroups.external_addr=127.0.0.1")
                .withJvmOption("-Djgroups.external_port=" + advertised),
            folder.resolve("logs")));
  }

  private String publicUrl() {
    return "http://localhost:" + door.port();
  }

  private Sql as(String name, String user) {
    return new Sql(
        "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + name, user, LocalDatabase.NAME);
  }

  private static List<Path> files(Path in) {
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
