package com.barron.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a balancer, in mod_cluster's own protocol, to which nodes it hands requests on. */
final class BalancerStatus {

  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(5);

  /** A load of 0 or less: known, but not asked yet or not reached. */
  private static final Pattern NODE =
      Pattern.compile("Node: \\[(\\d+)],Name: ([^,]+),[^\\n]*Load: [1-9]");

  private static final Pattern CONTEXT =
      Pattern.compile("Context: \\[(\\d+):\\d+:\\d+], Context: [^,]+, Status: ENABLED");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_AT_MOST)
          .build();

  /**
   * @param port where the balancer listens for its nodes
   */
  BalancerStatus(int port) {
    this.address = URI.create("http://localhost:" + port + "/");
  }

  /** Names of the nodes that take requests now; empty when the balancer does not answer. */
  Set<String> serving() {
    String information = ask();
    Set<String> enabled =
        CONTEXT
            .matcher(information)
            .results()
            .map(context -> context.group(1))
            .collect(Collectors.toSet());
    return NODE.matcher(information)
        .results()
        .filter(node -> enabled.contains(node.group(1)))
        .map((MatchResult node) -> node.group(2))
        .collect(Collectors.toSet());
  }

  private String ask() {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method("INFO", BodyPublishers.noBody())
            .timeout(ANSWER_AT_MOST)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
