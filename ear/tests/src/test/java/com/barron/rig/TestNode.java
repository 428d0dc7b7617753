package com.barron.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.server.ClusterProcess;
import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One server of a {@link TestCluster}: started, ended in every way, its logs kept over all its
 * lives.
 */
public final class TestNode {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(4);

  /**
   * A whole view, members that share a cache, who joined, who left. They may carry their version:
   * {@code a(v=16.0.5)}.
   */
  private static final Pattern VIEW =
      Pattern.compile(
          "(?:[vV]iew[^\\[\\n]*: (?:MergeView::)?\\[[^\\]]*\\|\\d+\\] \\(\\d+\\)|ISPN1000(?:02|10): \\w+ rebalance with members)"
              + " \\[([^\\]]*)\\]"
              + "|ISPN100000: Node (\\S+) joined|ISPN100001: Node (\\S+) left");

  /** A log that is full is closed and gets a number, 1 the newest; so many are kept. */
  private static final int FULL_LOGS_AT_MOST = 20;

  private final int number;
  private final WildFlyServer server;
  private final ClusterProcess servers;
  private final Path ear;
  private final Path archive;
  private boolean frozen;
  private int lives;

  /**
   * @param ear what it deploys when it starts
   * @param archive where its logs are kept
   * @param lives the number of its first life, for the names of its logs
   */
  TestNode(int number, ClusterProcess servers, Path ear, Path archive, int lives) {
    this.number = number;
    this.server = servers.cluster().nodes().get(number - 1);
    this.servers = servers;
    this.ear = ear;
    this.archive = archive;
    this.lives = lives;
  }

  public String name() {
    return server.name();
  }

  /** The webhook on this very node, past every balancer. */
  public URI webhook() {
    return server.http("/api/whatsapp/webhook");
  }

  /** An address on this very node. */
  public URI http(String path) {
    return server.http(path);
  }

  /** What it measured up to now. */
  public ServerMetrics metrics() {
    return ServerMetrics.read(server.management("/metrics"));
  }

  /** From its next start on it runs this application. */
  public void deploy(Path application) {
    deploy(application, ear);
  }

  static void deploy(Path application, Path ear) {
    try {
      Files.createDirectories(ear.getParent());
      Files.copy(application, ear, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again; returns as soon as the process runs. */
  public void launch() {
    keepLogs();
    lives++;
    servers.start(number);
    frozen = false;
  }

  /** Returns when it takes messages, and the balancer hands them on to it. */
  public void awaitReady() {
    servers.awaitReady(number, READY_AT_MOST);
  }

  public boolean isUp() {
    return process().isAlive() && !frozen;
  }

  public boolean isFrozen() {
    return frozen && process().isAlive();
  }

  /** Kill -9. */
  public void kill() {
    process().kill();
  }

  /** SIGTERM; returns when it has ended. */
  public void stop() {
    process().stop();
  }

  /** SIGSTOP. */
  public void freeze() {
    process().freeze();
    frozen = true;
  }

  /** SIGCONT. */
  public void unfreeze() {
    process().unfreeze();
    frozen = false;
  }

  /** Whom it sees in the cluster, by what it logged. */
  Set<String> members() {
    Set<String> members = new TreeSet<>();
    VIEW.matcher(log())
        .results()
        .forEach(
            event -> {
              if (event.group(1) != null) {
                members.clear();
                members.addAll(List.of(event.group(1).replaceAll("\\([^)]*\\)", "").split(", ")));
              } else if (event.group(2) != null) {
                members.add(event.group(2));
              } else {
                members.remove(event.group(3));
              }
            });
    return members;
  }

  /** What it logged since its last start. */
  public String log() {
    StringBuilder log = new StringBuilder();
    for (int number = FULL_LOGS_AT_MOST; number >= 0; number--) {
      Path file = number == 0 ? server.log() : sibling(server.log().getFileName() + "." + number);
      if (Files.exists(file)) {
        try {
          log.append(Files.readString(file, UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return log.toString();
  }

  private Path sibling(String name) {
    return server.log().resolveSibling(name);
  }

  void end() {
    if (frozen) {
      process().unfreeze();
    }
    process().kill();
    keepLogs();
  }

  private ServerProcess process() {
    return servers.node(number);
  }

  /** A start begins new logs. */
  private void keepLogs() {
    for (Path log : TestCluster.files(logs())) {
      try {
        Files.createDirectories(archive);
        Files.move(log, archive.resolve(name() + "-" + lives + "-" + log.getFileName()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Path logs() {
    return server.log().getParent();
  }
}
