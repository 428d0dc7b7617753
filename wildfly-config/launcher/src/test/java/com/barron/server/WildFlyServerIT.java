package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node without an application. */
class WildFlyServerIT {

  private static final Duration READY = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void servesHealthAndMetricsOnTheManagementPortAloneAndStartsAgainAfterAKill() throws Exception {
    WildFlyServer node = node().with("BARRON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
    try (ServerProcess first = node.start()) {
      first.awaitReady(READY);

      assertThat(get(node, node.management("/metrics"))).isEqualTo(200);
      assertThat(get(node, node.http("/metrics"))).isEqualTo(404);
      assertThat(get(node, node.http("/health/ready"))).isEqualTo(404);
      assertThat(get(node, node.http("/console"))).isEqualTo(404);
      assertThat(get(node, node.management("/health/ready"))).isEqualTo(503);
      assertThat(get(node, node.management("/health/started"))).isEqualTo(503);
      assertThat(get(node, node.management("/health/live"))).isEqualTo(200);

      first.kill();
      assertThat(first.isAlive()).isFalse();
    }
    try (ServerProcess second = node.start()) {
      second.awaitReady(READY);
      second.stop();
      assertThat(Files.readString(node.log())).contains("WFLYSRV0050").doesNotContain("hunter2");
    }
  }

  private WildFlyServer node() {
    return WildFlyServer.of(Path.of(System.getProperty("server.home")), folder.resolve("node"))
        .with("BARRON_DB_USER", "barron")
        .with("BARRON_DB_PASSWORD", "hunter2");
  }

  private static int get(WildFlyServer node, URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
