package com.barron.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nodes of one cluster, named barron-1, barron-2, …, and the balancer in front of them. A node
 * alone has none: it is called directly.
 *
 * @param balancer empty for a node alone
 */
public record Cluster(List<WildFlyServer> nodes, Optional<WildFlyServer> balancer) {

  public Cluster {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a cluster without nodes");
    }
  }

  /** One bare node, without a cluster. */
  public static Cluster alone(Path home, Path folder, ClusterPorts ports) {
    return new Cluster(
        List.of(
            WildFlyServer.of(
                ServerFiles.ofNode(home, folder.resolve("server")),
                ports.http(),
                ports.management())),
        Optional.empty());
  }

  /**
   * Bare nodes and a balancer. They know each other by a fixed list and by a secret that nobody
   * else learns, unless {@link #with(Map)} sets another.
   *
   * @param folder under which each server has its own
   */
  public static Cluster of(int size, Path home, Path folder, ClusterPorts ports) {
    Map<String, String> common =
        Map.of(
            "BARRON_CLUSTER_HOSTS", hosts(size, ports),
            "BARRON_CLUSTER_SECRET", UUID.randomUUID().toString(),
            "BARRON_BALANCER_PORT", Integer.toString(ports.balancer()));
    ServerFiles balancer = ServerFiles.ofNode(home, folder.resolve("balancer"));
    return new Cluster(
        IntStream.rangeClosed(1, size)
            .mapToObj(number -> node(number, home, folder, ports).with(common))
            .toList(),
        Optional.of(
            WildFlyServer.of(balancer.configuredBy("standalone-load-balancer.xml"), ports.http(), 0)
                .with(common)));
  }

  public Cluster deploying(Path archive) {
    return eachNode(node -> node.deploying(archive));
  }

  /** Settings of every node, and of the balancer, added to what is set already. */
  public Cluster with(Map<String, String> settings) {
    return new Cluster(
        nodes.stream().map(node -> node.with(settings)).toList(),
        balancer.map(server -> server.with(settings)));
  }

  public Cluster with(LocalDatabase database) {
    return eachNode(node -> node.with(database));
  }

  public Cluster drainingFor(Duration time) {
    return eachNode(node -> node.drainingFor(time));
  }

  /** For what fits no other method. */
  public Cluster eachNode(UnaryOperator<WildFlyServer> change) {
    return new Cluster(nodes.stream().map(change).toList(), balancer);
  }

  /** Where a browser or a provider is to call: the balancer, or else the only node. */
  public WildFlyServer front() {
    return balancer.orElse(nodes.get(0));
  }

  /** Returns as soon as all processes run, side by side; see {@link ClusterProcess#awaitReady}. */
  public ClusterProcess start() {
    return ClusterProcess.start(this);
  }

  /** Where nodes report to the balancer. */
  Optional<Integer> balancerPort() {
    return balancer.map(
        server -> Integer.valueOf(server.environment().get("BARRON_BALANCER_PORT")));
  }

  /** Ends servers that a killed launcher left running; says whether there were any. */
  boolean endLeftOvers() {
    return Stream.concat(nodes.stream(), balancer.stream())
            .filter(server -> server.pidFile().endLeftOver())
            .count()
        > 0;
  }

  private static WildFlyServer node(int number, Path home, Path folder, ClusterPorts ports) {
    String name = "barron-" + number;
    ServerFiles files = ServerFiles.ofNode(home, folder.resolve(name));
    return WildFlyServer.of(
            files.configuredBy("standalone-balanced.xml"),
            ports.httpOf(number),
            ports.managementOf(number))
        .with(
            Map.of(
                "BARRON_NODE_NAME",
                name,
                "BARRON_CLUSTER_PORT",
                Integer.toString(ports.clusterOf(number))));
  }

  private static String hosts(int size, ClusterPorts ports) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(number -> "127.0.0.1[" + ports.clusterOf(number) + "]")
        .collect(Collectors.joining(","));
  }
}
