package com.barron.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * One node: a provisioned and configured WildFly, which stays untouched, and a folder of the node's
 * own with a copy of the configuration, its data, log and deployment. Several nodes of one
 * provisioned server can run side by side.
 *
 * <p>{@link #start()} may be called again after the process ended in whatever way; the node's data
 * (its transaction log) is found again. A server that a killed launcher left running on the same
 * folder is ended first.
 *
 * @param home the provisioned server
 * @param folder the node's own
 * @param ear what to deploy; empty for a bare server
 * @param httpPort public port
 * @param managementPort for health and metrics
 * @param environment settings (BARRON_…, TWILIO_…, META_…); those of this process are not passed
 *     on; without BARRON_CLUSTER_HOSTS the node stays alone and opens no fixed port for others
 * @param jvmOptions added to the defaults, the last one wins
 * @param drain how long requests in flight may take when the server is stopped
 */
public record WildFlyServer(
    Path home,
    Path folder,
    Optional<Path> ear,
    int httpPort,
    int managementPort,
    Map<String, String> environment,
    List<String> jvmOptions,
    Duration drain) {

  private static final List<String> OF_THE_NODE_ALONE = List.of("BARRON_", "TWILIO_", "META_");

  private static final int LONGEST_NODE_NAME = 23;

  /** Small and quick to start; a server in production is sized by its operator. */
  private static final List<String> JVM =
      List.of(
          "-Xms96m",
          "-Xmx512m",
          "-XX:MetaspaceSize=128m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Djava.net.preferIPv4Stack=true",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  public WildFlyServer {
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** A bare node on two ports that are free now. */
  public static WildFlyServer of(Path home, Path folder) {
    return new WildFlyServer(
        home,
        folder,
        Optional.empty(),
        Ports.free(),
        Ports.free(),
        Map.of(),
        List.of(),
        Duration.ofSeconds(30));
  }

  public WildFlyServer deploying(Path archive) {
    return new WildFlyServer(
        home,
        folder,
        Optional.of(archive),
        httpPort,
        managementPort,
        environment,
        jvmOptions,
        drain);
  }

  public WildFlyServer onPorts(int http, int management) {
    return new WildFlyServer(home, folder, ear, http, management, environment, jvmOptions, drain);
  }

  /** Added to what is set already. */
  public WildFlyServer with(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(settings);
    return new WildFlyServer(home, folder, ear, httpPort, managementPort, all, jvmOptions, drain);
  }

  public WildFlyServer with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** Uses that database. */
  public WildFlyServer with(LocalDatabase database) {
    return with(
        Map.of(
            "BARRON_DB_URL", database.url(),
            "BARRON_DB_USER", LocalDatabase.NAME,
            "BARRON_DB_PASSWORD", LocalDatabase.NAME));
  }

  public WildFlyServer withJvmOption(String option) {
    List<String> all = new ArrayList<>(jvmOptions);
    all.add(option);
    return new WildFlyServer(home, folder, ear, httpPort, managementPort, environment, all, drain);
  }

  public WildFlyServer drainingFor(Duration time) {
    return new WildFlyServer(
        home, folder, ear, httpPort, managementPort, environment, jvmOptions, time);
  }

  /** The server's log; the process's own output, mostly empty, is beside it. */
  public Path log() {
    return folder.resolve("log").resolve("server.log");
  }

  /** Where a browser or a provider reaches it. */
  public URI http(String path) {
    return URI.create("http://localhost:" + httpPort + path);
  }

  public URI management(String path) {
    return URI.create("http://localhost:" + managementPort + path);
  }

  /** Returns as soon as the process runs; see {@link ServerProcess#awaitReady}. */
  public ServerProcess start() {
    pidFile().endLeftOver();
    prepareFolder();
    ProcessBuilder command = new ProcessBuilder(command());
    command.directory(folder.toFile());
    command.redirectErrorStream(true);
    command.redirectOutput(Redirect.to(log().resolveSibling("console.log").toFile()));
    setEnvironment(command.environment());
    try {
      Process process = command.start();
      pidFile().remember(process.toHandle());
      return new ServerProcess(this, process);
    } catch (IOException e) {
      throw new CannotStart("WildFly did not start", e);
    }
  }

  Deployment deployment() {
    return new Deployment(folder.resolve("deployments").resolve("barron.ear"));
  }

  PidFile pidFile() {
    return new PidFile(folder.resolve("server.pid"));
  }

  /** Unique among nodes, and the same again after a restart: the transaction log belongs to it. */
  private String nodeName() {
    String name = environment.getOrDefault("BARRON_NODE_NAME", folder.getFileName().toString());
    return name.substring(Math.max(0, name.length() - LONGEST_NODE_NAME));
  }

  private void prepareFolder() {
    Folders.delete(folder.resolve("configuration"));
    Folders.delete(folder.resolve("deployments"));
    Folders.copy(
        home.resolve("standalone").resolve("configuration"), folder.resolve("configuration"));
    Folders.make(folder.resolve("deployments"));
    Folders.make(folder.resolve("log"));
    try {
      Files.deleteIfExists(log());
      if (ear.isPresent()) {
        Files.copy(ear.get(), deployment().archive(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    return StandaloneCommandBuilder.of(home)
        .setBaseDirectory(folder)
        .setJavaHome(Path.of(System.getProperty("java.home")))
        .setJavaOptions(JVM)
        .addJavaOption("-Dorg.wildfly.sigterm.suspend.timeout=" + drain.toSeconds())
        .addJavaOption("-Djboss.node.name=" + nodeName())
        .addJavaOptions(jvmOptions)
        .build();
  }

  private void setEnvironment(Map<String, String> variables) {
    variables.keySet().removeIf(name -> OF_THE_NODE_ALONE.stream().anyMatch(name::startsWith));
    variables.put("BARRON_CONSOLE_LOG_LEVEL", "ERROR");
    variables.put("BARRON_NODE_NAME", nodeName());
    if (!environment.containsKey("BARRON_CLUSTER_HOSTS")) {
      variables.put("BARRON_CLUSTER_PORT", Integer.toString(Ports.free()));
      variables.put("BARRON_CLUSTER_JOIN_TIMEOUT", "1");
      variables.put("BARRON_CLUSTER_SECRET", UUID.randomUUID().toString());
    }
    variables.putAll(environment);
    variables.put("BARRON_HTTP_PORT", Integer.toString(httpPort));
    variables.put("BARRON_MANAGEMENT_PORT", Integer.toString(managementPort));
  }
}
