package com.barron.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One server: a provisioned and configured WildFly, which stays untouched, and a folder of its own
 * with a copy of the configuration, its data, log and deployment. Several can run side by side. It
 * is a node with the application or a bare one, or a {@link Cluster}'s balancer.
 *
 * <p>{@link #start()} may be called again after the process ended in whatever way; the node's data
 * (its transaction log) is found again. A server that a killed launcher left running on the same
 * folder is ended first.
 *
 * @param files what it is made of and where it writes
 * @param httpPort public port
 * @param managementPort for health and metrics; 0: it has none, as a balancer
 * @param environment settings (BARRON_…, TWILIO_…, META_…); those of this process are not passed
 *     on; without BARRON_CLUSTER_HOSTS the node stays alone and opens no fixed port for others
 * @param jvmOptions added to the defaults, the last one wins
 * @param drain how long requests in flight may take when the server is stopped
 */
public record WildFlyServer(
    ServerFiles files,
    int httpPort,
    int managementPort,
    Map<String, String> environment,
    List<String> jvmOptions,
    Duration drain) {

  public WildFlyServer {
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** A bare node on two ports that are free now. */
  public static WildFlyServer of(Path home, Path folder) {
    return of(ServerFiles.ofNode(home, folder), Ports.free(), Ports.free());
  }

  static WildFlyServer of(ServerFiles files, int httpPort, int managementPort) {
    return new WildFlyServer(
        files, httpPort, managementPort, Map.of(), List.of(), Duration.ofSeconds(30));
  }

  public WildFlyServer deploying(Path archive) {
    return with(files.deploying(archive));
  }

  /**
   * @param configuration name of a file in the server's configuration
   */
  public WildFlyServer configuredBy(String configuration) {
    return with(files.configuredBy(configuration));
  }

  public WildFlyServer onPorts(int http, int management) {
    return new WildFlyServer(files, http, management, environment, jvmOptions, drain);
  }

  /** The same server beside itself; it needs ports and a name of its own. */
  public WildFlyServer withFolder(Path other) {
    return with(new ServerFiles(files.home(), other, files.configuration(), files.ear()));
  }

  /** Added to what is set already. */
  public WildFlyServer with(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(settings);
    return new WildFlyServer(files, httpPort, managementPort, all, jvmOptions, drain);
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
    return new WildFlyServer(files, httpPort, managementPort, environment, all, drain);
  }

  public WildFlyServer drainingFor(Duration time) {
    return new WildFlyServer(files, httpPort, managementPort, environment, jvmOptions, time);
  }

  /** Unique among nodes, and the same again after a restart: the transaction log belongs to it. */
  public String name() {
    return ServerCommand.nodeName(this);
  }

  /** The server's log; the process's own output, mostly empty, is beside it. */
  public Path log() {
    return files.log();
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
    files.prepare();
    ProcessBuilder command = new ProcessBuilder(ServerCommand.of(this));
    command.directory(files.folder().toFile());
    command.redirectErrorStream(true);
    command.redirectOutput(Redirect.to(files.console().toFile()));
    ServerCommand.setEnvironment(this, command.environment());
    try {
      Process process = command.start();
      pidFile().remember(process.toHandle());
      return new ServerProcess(this, process);
    } catch (IOException e) {
      throw new StartupException("WildFly did not start", e);
    }
  }

  PidFile pidFile() {
    return files.pidFile();
  }

  WildFlyServer with(ServerFiles others) {
    return new WildFlyServer(others, httpPort, managementPort, environment, jvmOptions, drain);
  }
}
