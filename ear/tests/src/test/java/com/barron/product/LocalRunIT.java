package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.rig.LaunchedProcess;
import com.barron.rig.ProductExtension;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.server.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The local run as a newcomer sees it: its lines, its exit code, what it leaves behind. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class LocalRunIT {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(3);

  /** Several nodes take the ports after these. */
  private static final int HTTP_OF_SEVERAL = 21950;

  private static final Map<String, String> PORTS_OF_SEVERAL =
      Map.of(
          "BARRON_MANAGEMENT_PORT", "21960",
          "BARRON_CLUSTER_PORT", "21970",
          "BARRON_BALANCER_PORT", "21980");

  private final TestRig testRig;
  private final int http = Ports.free();
  private final Map<String, String> environment = new HashMap<>();

  LocalRunIT(TestRig testRig) {
    this.testRig = testRig;
    environment.put("BARRON_HTTP_PORT", Integer.toString(http));
    environment.put("BARRON_MANAGEMENT_PORT", Integer.toString(Ports.free()));
    environment.put("BARRON_EMBEDDED_DB_PORT", Integer.toString(Ports.free()));
  }

  @Test
  void keepsTheDataAlsoForTwoNodesOfWhichOneDiesAndLeavesNoProcess() throws Exception {
    try (LaunchedProcess first = testRig.launch(testRig.freshFolder("local-run"), environment)) {
      assertThat(first.awaitLine("Barron is ready: ", READY_AT_MOST))
          .isEqualTo("Barron is ready: http://localhost:" + http + "/");
      post(
          "/api/simulator/messages",
          """
          {"phone": "%s", "id": "00000000-0000-4000-8000-000000000001", "text": "ORD-12346"}
          """);

      List<ProcessHandle> children = new ArrayList<>(first.descendants());
      children.add(postmaster("local-run"));
      assertThat(children).hasSizeGreaterThan(1).allMatch(LocalRunIT::runs);
      first.terminate();
      assertThat(children).noneMatch(LocalRunIT::runs);
    }

    runsTwoNodesOnTheSameData();
  }

  private void runsTwoNodesOnTheSameData() throws Exception {
    environment.putAll(PORTS_OF_SEVERAL);
    environment.put("BARRON_HTTP_PORT", Integer.toString(HTTP_OF_SEVERAL));
    try (LaunchedProcess run = testRig.launch("local-run", environment, "2")) {
      assertThat(run.awaitLine("Barron is ready: ", READY_AT_MOST))
          .isEqualTo("Barron is ready: http://localhost:" + HTTP_OF_SEVERAL + "/");
      assertThat(get("/api/simulator/messages?phone=" + phone().replace("+", "%2B")))
          .contains("ORD-12346");
      List<ProcessHandle> children = new ArrayList<>(run.descendants());
      children.add(postmaster("local-run"));

      server("local-run", "barron-1").destroyForcibly();
      run.awaitLine("WildFly (barron-1) ended by itself with code 137", READY_AT_MOST);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + HTTP_OF_SEVERAL + "/")).build();
      // Whoever comes before the balancer noticed is turned away, and comes again.
      await().until(() -> status(request), status -> status == 200);

      run.terminate();
      assertThat(children).hasSizeGreaterThan(3).noneMatch(LocalRunIT::runs);
    }
  }

  @Test
  void saysInOneLineThatAPortIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(http, 1, InetAddress.getLoopbackAddress());
        LaunchedProcess run = testRig.launch(testRig.freshFolder("local-run-port"), environment)) {
      assertThat(run.awaitEnd()).isNotZero();
      assertThat(run.lines())
          .singleElement()
          .asString()
          .startsWith("Barron cannot start: port " + other.getLocalPort() + " is taken")
          .contains("BARRON_HTTP_PORT");
    }
  }

  @Test
  void saysEverythingThatIsWrongInOneLine() throws Exception {
    environment.put("BARRON_HTTP_PORT", "eighty");
    environment.put("BARRON_DB_URL", "jdbc:mysql://db.example.com/barron");
    try (LaunchedProcess run =
        testRig.launch(testRig.freshFolder("local-run-wrong"), environment)) {
      assertThat(run.awaitEnd()).isNotZero();
      assertThat(run.lines())
          .singleElement()
          .asString()
          .startsWith("Barron cannot start: ")
          .contains("BARRON_HTTP_PORT", "BARRON_DB_URL", "BARRON_DB_USER", "BARRON_DB_PASSWORD");
    }
  }

  @Test
  void saysEverythingThatTheApplicationRefuses() throws Exception {
    environment.put("BARRON_ENROLMENT", "sometimes");
    environment.put("BARRON_DEMO_DATA", "maybe");
    environment.put("TWILIO_AUTH_TOKEN", "hush-hush");
    try (LaunchedProcess run =
        testRig.launch(testRig.freshFolder("local-run-refused"), environment)) {
      assertThat(run.awaitEnd()).isNotZero();
      assertThat(run.lines().get(run.lines().size() - 1))
          .startsWith("Barron cannot start: ")
          .contains(
              "BARRON_ENROLMENT",
              "BARRON_DEMO_DATA",
              "TWILIO_ACCOUNT_SID",
              "TWILIO_WHATSAPP_NUMBER");
      assertThat(String.join("\n", run.lines())).doesNotContain("hush-hush", "sometimes", "\tat ");
    }
  }

  /** PostgreSQL leaves the launcher's family; its number stands in its folder. */
  private ProcessHandle postmaster(String folder) throws IOException {
    Path data = testRig.folder().resolve(folder).resolve("database").resolve("postgresql-17");
    String number = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
  }

  private ProcessHandle server(String folder, String name) throws IOException {
    Path file = testRig.folder().resolve(folder).resolve(name).resolve("server.pid");
    String number = Files.readString(file).split(" ", 2)[0];
    return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
  }

  /** A process that ended but was not collected by its parent has no command any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private String phone() throws IOException, InterruptedException {
    return get("/api/simulator/phones").replaceFirst("(?s).*?\"phone\":\"([^\"]+)\".*", "$1");
  }

  private void post(String path, String json) throws IOException, InterruptedException {
    String body = json.replace("%s", phone());
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + environment.get("BARRON_HTTP_PORT") + path);
  }

  private static int status(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
