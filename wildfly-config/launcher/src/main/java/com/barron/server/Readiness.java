package com.barron.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalInt;

/** Whether a server can take a message. */
final class Readiness {

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
   * Deployed, ready in its own opinion (which asks the database), and answering in public. A
   * balancer has no opinion.
   */
  boolean isReached() {
    return isDeployed() && isHealthy() && statusOf(server.http("/")).isPresent();
  }

  private boolean isHealthy() {
    return server.managementPort() == 0
        || statusOf(server.management("/health/ready")).orElse(0) == 200;
  }

  private boolean isDeployed() {
    return server.files().ear().isEmpty() || server.files().deployment().isDone();
  }

  private OptionalInt statusOf(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_AT_MOST).build();
      return OptionalInt.of(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }
}
