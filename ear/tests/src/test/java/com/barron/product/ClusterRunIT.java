package com.barron.product;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.rig.LinuxProcess;
import com.barron.rig.ProductExtension;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestSql;
import com.barron.server.Cluster;
import com.barron.server.ClusterPorts;
import com.barron.server.ClusterProcess;
import com.barron.server.KeyStoreFixture;
import com.barron.server.Scripts;
import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Two nodes behind the balancer, as in production: they find each other by the database and talk by
 * TLS. Every test but the last leaves both of them running.
 */
@ResourceLock(TestQueue.NODES)
@ExtendWith(ProductExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterRunIT {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(5);
  private static final String NODE = "standalone-balanced.xml";
  private static final ClusterPorts PORTS = ClusterPorts.from(21900);

  /** The people of the demo data, one request each. */
  private static final int REQUESTS = 5;

  private static final Duration REPLIED_AT_MOST = Duration.ofSeconds(30);

  /** The database ends a wait for a lock after 5 s. */
  private static final Duration LOCK_AT_MOST = Duration.ofSeconds(4);

  private static final byte TLS_ALERT = 21;
  private static final byte TLS_MAJOR = 3;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static TestSql testSql;
  private static Path folder;
  private static ClusterProcess cluster;

  @BeforeAll
  static void start(TestRig testRig) throws Exception {
    testSql = testRig.freshDatabase("cluster");
    folder = testRig.folder().resolve("cluster");
    Path keys = KeyStoreFixture.in(Files.createTempDirectory(testRig.folder(), "keys"));
    Scripts scripts =
        Scripts.onCopy(
                Path.of(System.getProperty("barron.scripts")),
                testRig.bareServer("cluster").files().home(),
                testRig.folder().resolve("server"))
            .withKeyStore(keys);
    scripts.run(NODE, "discover-by-database.cli", "encrypt-cluster.cli");
    cluster =
        Cluster.of(2, scripts.server(), folder, PORTS)
            .deploying(Path.of(System.getProperty("barron.ear")))
            .with(settings())
            .with(
                Map.of(
                    "BARRON_CLUSTER_KEYSTORE",
                    keys.toString(),
                    "BARRON_CLUSTER_KEYSTORE_PASSWORD",
                    KeyStoreFixture.PASSWORD))
            .start();
    cluster.awaitReady(READY_AT_MOST);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theOtherNodeAsksTheNextQuestionWhenOneIsKilled() throws Exception {
    String phone = "+12025550101";
    say(cluster.node(1).server().http("/"), phone, "menu");
    say(cluster.node(1).server().http("/"), phone, "1");
    await().atMost(REPLIED_AT_MOST).until(() -> received(phone).contains("Number: ?"));

    cluster.node(1).kill();
    assertThat(say(front(), phone, "ORD-12345").statusCode()).isEqualTo(200);
    await().atMost(REPLIED_AT_MOST).until(() -> received(phone).contains("Defect Type: ?"));

    cluster.start(1);
    cluster.awaitReady(1, READY_AT_MOST);
  }

  /** The last: nobody needs the stopped node after it. */
  @Test
  @Order(Integer.MAX_VALUE)
  void whatIsInFlightIsFinishedWhenANodeIsStopped() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers;
    CompletableFuture<Void> stopping;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE whatsapp_log IN ACCESS EXCLUSIVE MODE");
      answers = IntStream.rangeClosed(1, REQUESTS).mapToObj(ClusterRunIT::sayLater).toList();
      await().atMost(LOCK_AT_MOST).until(() -> messagesWaitingForTheLock() == REQUESTS);
      stopping = CompletableFuture.runAsync(() -> cluster.node(2).stop());
      await().atMost(LOCK_AT_MOST).until(() -> !cluster.isServing(2));
      connection.rollback();
    }
    assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
    assertThat(say(front(), "+12025550102", "menu").statusCode()).isEqualTo(200);

    stopping.join();
  }

  @Test
  void theNodesKnowEachOtherFromTheDatabaseAndTalkByTls() throws Exception {
    // One that joined is listed once the coordinator has learned its address; the coordinator is
    // always.
    assertThat(testSql.number("SELECT count(*) FROM cluster.member")).isPositive();
    assertThat(log(1) + log(2)).contains("(2) [barron-");

    int port = Integer.parseInt(node(1).environment().get("BARRON_CLUSTER_PORT"));
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
      plain.setSoTimeout(10_000);
      plain.getOutputStream().write("anything but a handshake".getBytes(US_ASCII));
      assertThat(plain.getInputStream().readNBytes(2))
          .as("a TLS alert")
          .startsWith(TLS_ALERT, TLS_MAJOR);
    }
  }

  /** S13: it has our settings and our key, and not the secret. */
  @Test
  void aRogueNodeDoesNotJoin() throws Exception {
    WildFlyServer rogue =
        cluster
            .cluster()
            .nodes()
            .get(0)
            .withFolder(folder.resolve("rogue"))
            .onPorts(PORTS.http() + 9, PORTS.management() + 9)
            .with("BARRON_NODE_NAME", "rogue")
            .with("BARRON_CLUSTER_PORT", Integer.toString(PORTS.cluster() + 9))
            .with("BARRON_CLUSTER_SECRET", "guessed");
    ServerProcess process = rogue.start();
    try {
      await()
          .atMost(READY_AT_MOST)
          .until(() -> (log(1) + log(2)).contains("failed to validate AuthHeader"));
      await().atMost(READY_AT_MOST).until(() -> text(rogue.log()).contains("WFLYSRV0026"));
    } finally {
      process.kill();
    }
    assertThat(log(1) + log(2)).doesNotContain("Node rogue joined");
    assertThat(text(rogue.log())).doesNotContain("'rogue' joined cluster");
    assertThat(cluster.isServing(1) && cluster.isServing(2)).isTrue();
  }

  /** S14, in a cluster: the balancer is public, in front of nodes on a private network. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void theServersListenOnThePortsOfTheirConfigurationAlone() {
    for (ServerProcess node : cluster.nodes()) {
      assertThat(listensOn(node))
          .containsExactlyInAnyOrder(
              node.server().httpPort(),
              node.server().managementPort(),
              Integer.parseInt(node.server().environment().get("BARRON_CLUSTER_PORT")));
    }
    assertThat(listensOn(cluster.balancer().orElseThrow()))
        .containsExactlyInAnyOrder(PORTS.http(), PORTS.balancer());
  }

  @Test
  void everyLineOfAMessageCarriesItsCorrelation() throws Exception {
    say(cluster.node(1).server().http("/"), "+12025550103", "MACH-001");

    List<JsonObject> lines =
        log(1).lines().filter(line -> line.startsWith("{")).map(ClusterRunIT::json).toList();
    List<JsonObject> ofMessages =
        lines.stream()
            .filter(line -> line.getString("category").startsWith("com.barron.whatsapp."))
            .filter(line -> line.getString("message").startsWith("message "))
            .toList();
    assertThat(lines).allMatch(line -> line.getString("node").equals("barron-1"));
    assertThat(ofMessages)
        .isNotEmpty()
        .allMatch(line -> !line.getJsonObject("mdc").getString("correlation", "").isEmpty());
  }

  private static List<Integer> listensOn(ServerProcess server) {
    return new LinuxProcess(server.pid())
        .listensOn().stream().map(InetSocketAddress::getPort).toList();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "BARRON_DB_URL",
        testSql.url(),
        "BARRON_DB_USER",
        testSql.user(),
        "BARRON_DB_PASSWORD",
        testSql.password(),
        "BARRON_PUBLIC_URL",
        "http://localhost:" + PORTS.http(),
        "BARRON_LOG_FORMAT",
        "json",
        "BARRON_ENROLMENT",
        "open",
        "BARRON_DEMO_DATA",
        "true",
        "BARRON_SIMULATOR",
        "true");
  }

  private static WildFlyServer node(int number) {
    return cluster.cluster().nodes().get(number - 1);
  }

  private static URI front() {
    return cluster.cluster().front().http("/");
  }

  private static HttpResponse<String> say(URI base, String phone, String text) throws Exception {
    return CLIENT.send(message(base, phone, text), BodyHandlers.ofString());
  }

  private static CompletableFuture<HttpResponse<String>> sayLater(int person) {
    return CLIENT.sendAsync(
        message(front(), "+1202555010" + person, "menu"), BodyHandlers.ofString());
  }

  private static HttpRequest message(URI base, String phone, String text) {
    String body =
        Json.createObjectBuilder()
            .add("phone", phone)
            .add("id", UUID.randomUUID().toString())
            .add("text", text)
            .build()
            .toString();
    return HttpRequest.newBuilder(base.resolve("/api/simulator/messages"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String received(String phone) throws Exception {
    String query = "/api/simulator/messages?phone=" + phone.replace("+", "%2B");
    HttpRequest request = HttpRequest.newBuilder(front().resolve(query)).build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  private static long messagesWaitingForTheLock() {
    return testSql.number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO whatsapp_inbox%'");
  }

  private static Connection connect() throws Exception {
    return DriverManager.getConnection(testSql.url(), testSql.user(), testSql.password());
  }

  private static String log(int node) throws IOException {
    return text(cluster.node(node).server().log());
  }

  private static String text(Path log) throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private static JsonObject json(String line) {
    return Json.createReader(new StringReader(line)).readObject();
  }
}
