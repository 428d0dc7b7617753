package com.barron.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.ObjIntConsumer;

/** A running {@link Cluster}, whose nodes can be ended and started one by one. */
public final class ClusterProcess implements AutoCloseable {

  private final Cluster cluster;
  private final Optional<ServerProcess> balancer;
  private final List<ServerProcess> nodes = new ArrayList<>();

  private ClusterProcess(Cluster cluster, Optional<ServerProcess> balancer) {
    this.cluster = cluster;
    this.balancer = balancer;
  }

  static ClusterProcess start(Cluster cluster) {
    ClusterProcess running =
        new ClusterProcess(cluster, cluster.balancer().map(WildFlyServer::start));
    try {
      cluster.nodes().forEach(node -> running.nodes.add(node.start()));
      return running;
    } catch (StartupException e) {
      running.close();
      throw e;
    }
  }

  public Cluster cluster() {
    return cluster;
  }

  /** Empty for a node alone. */
  public Optional<ServerProcess> balancer() {
    return balancer;
  }

  /** The processes of the nodes as they were started last, in the order of their numbers. */
  public synchronized List<ServerProcess> nodes() {
    return List.copyOf(nodes);
  }

  /**
   * To be stopped, killed or frozen.
   *
   * @param number from 1
   */
  public synchronized ServerProcess node(int number) {
    return nodes.get(number - 1);
  }

  /**
   * Starts a node again, after it was stopped or killed.
   *
   * @param number from 1
   * @return the new process; see {@link ServerProcess#awaitReady}
   */
  public synchronized ServerProcess start(int number) {
    ServerProcess started = cluster.nodes().get(number - 1).start();
    nodes.set(number - 1, started);
    return started;
  }

  /**
   * Returns when every node is ready and the balancer hands requests on to each of them.
   *
   * @throws StartupException as {@link ServerProcess#awaitReady} does, for each server
   */
  public void awaitReady(Duration atMost) {
    balancer.ifPresent(server -> server.awaitReady(atMost));
    for (int number = 1; number <= cluster.nodes().size(); number++) {
      awaitReady(number, atMost);
    }
  }

  /**
   * As {@link #awaitReady(Duration)}, for one node that was started again.
   *
   * @param number from 1
   */
  public void awaitReady(int number, Duration atMost) {
    node(number).awaitReady(atMost);
    if (!Polling.until(atMost, () -> isServing(number))) {
      throw new StartupException("the balancer does not use " + node(number).server().name());
    }
  }

  /**
   * Whether the balancer hands requests on to a node; always, where there is none.
   *
   * @param number from 1
   */
  public boolean isServing(int number) {
    return cluster
        .balancerPort()
        .map(port -> new BalancerStatus(port).serving().contains(node(number).server().name()))
        .orElse(true);
  }

  /** Waits until the balancer or the last of the nodes has ended by itself, and tells each end. */
  void awaitEnd(ObjIntConsumer<ServerProcess> ended) throws InterruptedException {
    Semaphore ends = new Semaphore(0);
    balancer.ifPresent(
        server ->
            server.whenEnded(
                code -> {
                  ended.accept(server, code);
                  ends.release(cluster.nodes().size());
                }));
    nodes()
        .forEach(
            server ->
                server.whenEnded(
                    code -> {
                      ended.accept(server, code);
                      ends.release();
                    }));
    ends.acquire(cluster.nodes().size());
  }

  /** Lets each node finish what is in flight, all at the same time; the balancer goes last. */
  public void stop() {
    nodes().parallelStream().forEach(ServerProcess::stop);
    balancer.ifPresent(ServerProcess::stop);
  }

  @Override
  public void close() {
    stop();
  }
}
