package com.barron.server;

/**
 * Where the servers of a cluster listen. Node n takes the n-th port after each of the bases.
 *
 * @param http public: the balancer's, or that of a node alone
 * @param management health and metrics; that of a node alone
 * @param cluster where nodes listen for each other
 * @param balancer where the balancer listens for its nodes
 */
public record ClusterPorts(int http, int management, int cluster, int balancer) {

  /** A range of a test's own: {@code first} and the 40 ports after it. */
  public static ClusterPorts from(int first) {
    return new ClusterPorts(first, first + 10, first + 20, first + 30);
  }

  int httpOf(int node) {
    return http + node;
  }

  int managementOf(int node) {
    return management + node;
  }

  int clusterOf(int node) {
    return cluster + node;
  }
}
