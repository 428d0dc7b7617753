package com.barron.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Whether a server can take a message. */
final class Readiness {

  /** Of the checks of the server itself, which a server without an application makes, too. */
  private static final String RUNS = "\"name\":\"server-state\",\"status\":\"UP\"";

  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(5);

  private final WildFlyServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_AT_MOST)
          .build();

  Readiness(WildFlyServer server) {
    this.server = server;
  }

  /**
   * Deployed, ready in its own opinion (which asks the database), and answering in public. A server
   * without an application is never ready: it has to run. A balancer has no opinion.
   */
  boolean isReached() {
    return isDeployed() && isHealthy() && ask(server.http("/")).isPresent();
  }

  private boolean isHealthy() {
    return server.managementPort() == 0
        || ask(server.management("/health/ready")).filter(this::isGood).isPresent();
  }

  private boolean isGood(HttpResponse<String> health) {
    return server.files().ear().isEmpty()
        ? health.body().contains(RUNS)
        : health.statusCode() == 200;
  }

  private boolean isDeployed() {
    return server.files().ear().isEmpty() || server.files().deployment().isDone();
  }

  private Optional<HttpResponse<String>> ask(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_AT_MOST).build();
      return Optional.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
