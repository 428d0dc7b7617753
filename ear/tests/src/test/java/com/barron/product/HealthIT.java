package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.rig.ProductExtension;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestSql;
import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a balancer asks is true at each moment of a node's life, whichever server it is made of. */
@ResourceLock(TestQueue.NODES)
@ExtendWith(ProductExtension.class)
class HealthIT {
  private static final Duration AT_MOST = Duration.ofMinutes(3);

  /** Ready, started, live; and whether messages are taken. */
  private record Moment(int ready, int started, int live, boolean serves) {
    static final Moment OFF = new Moment(503, 503, 200, false);
    static final Moment UP = new Moment(200, 200, 200, true);
  }

  private final TestRig testRig;

  HealthIT(TestRig testRig) {
    this.testRig = testRig;
  }

  @Test
  void tellsTheTruthFromTheStartToTheEnd() throws Exception {
    String name = "health";
    TestSql database = testRig.freshDatabase(name);
    WildFlyServer server = on(database, testRig.bareStockServer(name));
    try (ServerProcess process = server.start()) {
      process.awaitReady(AT_MOST);
      assertThat(moment(server)).isEqualTo(Moment.OFF);
      assertThat(status(server.http("/console"))).isEqualTo(404);

      Path archive = deploy(server);
      // While it is deployed there is no moment at which it is ready and serves nobody.
      await()
          .atMost(AT_MOST)
          .until(
              () -> {
                Moment now = moment(server);
                assertThat(now.live()).isEqualTo(200);
                assertThat(now.ready() == 200 && !now.serves()).isFalse();
                return now.equals(Moment.UP);
              });

      undeploy(server);

      // A row that nothing can be made of: the next start is refused.
      database.run("ALTER TABLE sla_policy ALTER COLUMN warning_minutes DROP NOT NULL");
      database.run("UPDATE sla_policy SET warning_minutes = NULL");
      deploy(server);
      await()
          .atMost(AT_MOST)
          .until(() -> Files.exists(archive.resolveSibling("barron.ear.failed")));
      assertThat(moment(server)).isEqualTo(Moment.OFF);
    }
  }

  /** One application and one set of scripts decide it on both servers. */
  @Test
  void saysAllThatIsWrongOnOneLineAndRunsNothing() throws Exception {
    String name = "refused";
    TestSql database = testRig.freshDatabase(name);
    WildFlyServer server =
        on(database, testRig.bareStockServer(name))
            .with(Map.of("BARRON_ENROLMENT", "sometimes", "TWILIO_ACCOUNT_SID", "AC0"))
            .deploying(testRig.ear());
    try (ServerProcess process = server.start()) {
      await().atMost(AT_MOST).until(() -> moment(server).live() == 200 && isBooted(server));

      assertThat(moment(server)).isEqualTo(Moment.OFF);
      assertThat(errors(server))
          .singleElement()
          .asString()
          .contains("Barron cannot start: ")
          .contains("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "BARRON_ENROLMENT");
      assertThat(log(server)).doesNotContain(" TRACE ");
      assertThat(database.number("SELECT count(*) FROM pg_class WHERE relname = 'person'"))
          .isZero();

      process.stop();
      assertThat(Files.readString(server.log())).contains("WFLYSRV0050");
    }
  }

  @Test
  void waitsForTheDatabaseAndSaysSoOnceAndWarmsUp() throws Exception {
    String name = "away";
    TestSql database = testRig.freshDatabase(name);
    testRig.superuser().run("ALTER DATABASE " + name + "_it CONNECTION LIMIT 0");
    WildFlyServer server =
        on(database, testRig.bareServer(name))
            .with("BARRON_WARM_UP", "3s")
            .deploying(testRig.ear());
    try (ServerProcess process = server.start()) {
      await().atMost(AT_MOST).until(() -> log(server).contains("the start waits for it"));
      assertThat(moment(server)).isEqualTo(Moment.OFF);

      testRig.superuser().run("ALTER DATABASE " + name + "_it CONNECTION LIMIT -1");
      process.awaitReady(AT_MOST);

      assertThat(moment(server)).isEqualTo(Moment.UP);
      assertThat(log(server).lines().filter(line -> line.contains("the start waits for it")))
          .hasSize(1);
      assertThat(errors(server)).isEmpty();
      assertThat(log(server)).containsPattern("warmed up messages=[1-9]");
      for (String table :
          List.of("person", "production_order", "audit", "whatsapp_session", "whatsapp_log")) {
        assertThat(database.number("SELECT count(*) FROM " + table)).as(table).isZero();
      }
      assertThat(database.number("SELECT is_called::int FROM defect_number"))
          .as("no number was drawn")
          .isZero();

      undeploy(server);
    }
  }

  private static WildFlyServer on(TestSql database, WildFlyServer bare) {
    return bare.with(
        Map.of(
            "BARRON_DB_URL", database.url(),
            "BARRON_DB_USER", database.user(),
            "BARRON_DB_PASSWORD", database.password()));
  }

  private Path deploy(WildFlyServer server) throws IOException {
    Path archive = deployments(server).resolve("barron.ear");
    Files.deleteIfExists(archive);
    // Whole at once: the server looks every few seconds.
    Path aside =
        Files.copy(
            testRig.ear(),
            server.files().folder().resolve("barron.ear"),
            StandardCopyOption.REPLACE_EXISTING);
    return Files.move(aside, archive, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void undeploy(WildFlyServer server) throws IOException {
    // The scanner marks the archive a moment after it serves.
    Path deployed = deployments(server).resolve("barron.ear.deployed");
    await().atMost(AT_MOST).until(() -> Files.exists(deployed));
    Files.delete(deployed);
    await().atMost(AT_MOST).until(() -> moment(server).equals(Moment.OFF));
  }

  private static Path deployments(WildFlyServer server) {
    return server.files().folder().resolve("deployments");
  }

  private static Moment moment(WildFlyServer server) {
    return new Moment(
        status(server.management("/health/ready")),
        status(server.management("/health/started")),
        status(server.management("/health/live")),
        status(server.http("/")) == 200);
  }

  private static boolean isBooted(WildFlyServer server) {
    return log(server).contains("WFLYSRV0025") || log(server).contains("WFLYSRV0026");
  }

  /** Lines of level ERROR, without the server's own that it started with errors. */
  private static List<String> errors(WildFlyServer server) {
    return log(server)
        .lines()
        .filter(line -> line.contains(" ERROR ") && !line.contains("WFLYSRV0026"))
        .toList();
  }

  private static String log(WildFlyServer server) {
    try {
      return Files.exists(server.log()) ? Files.readString(server.log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 0 when nobody answers. */
  private static int status(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
