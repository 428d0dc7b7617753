package com.barron.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The local run: PostgreSQL and WildFly with the application in the foreground, until Ctrl-C,
 * SIGTERM or the server's own end. Whatever keeps it from starting is one line, and exit code 1.
 */
public final class LocalRun {

  private static final Duration READY_AT_MOST = Duration.ofMinutes(5);

  /** A page that listens for replies never finishes its request; a person waits for the prompt. */
  private static final Duration DRAIN = Duration.ofSeconds(2);

  private final LocalSettings settings;
  private final Progress progress;
  private final Running running;

  private LocalRun(LocalSettings settings, Progress progress, Running running) {
    this.settings = settings;
    this.progress = progress;
    this.running = running;
  }

  /**
   * @param arguments the project's folder, the provisioned server, the EAR; how many nodes, else
   *     one
   */
  @SuppressForbidden(
      "A program in the foreground talks to its terminal and ends with an exit code.")
  public static void main(String[] arguments) {
    Running running = new Running();
    Runtime.getRuntime().addShutdownHook(new Thread(running::end, "end-barron"));
    Progress progress = new Progress(System.out);
    try {
      LocalSettings settings =
          LocalSettings.from(
              System.getenv(), Path.of(arguments[0]), arguments.length > 3 ? arguments[3] : "1");
      new LocalRun(settings, progress, running)
          .untilTheEnd(Path.of(arguments[1]), Path.of(arguments[2]));
    } catch (CannotStart e) {
      if (!running.isOver()) {
        running.end();
        progress.line("Barron cannot start: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // After a signal this waits for the hook, and the signal decides the code.
    System.exit(1);
  }

  private void untilTheEnd(Path home, Path ear) throws InterruptedException {
    running.start(() -> FolderLock.of(settings.folder()));
    Fleet fleet = describe(home, ear);
    endLeftOvers(fleet);
    settings.listeners().forEach(LocalRun::requireFree);

    if (settings.databaseUrl().isPresent()) {
      requireDatabase(settings.databaseUrl().get());
      progress.stage("Your own PostgreSQL answers");
    } else {
      startDatabase();
    }
    fleet
        .nodes()
        .forEach(
            node ->
                progress.stage(
                    "WildFly is starting as " + node.name() + "; its log: " + node.log()));
    FleetProcess servers = running.start(fleet::start);
    servers.awaitReady(READY_AT_MOST);
    progress.stage("The application is deployed");
    progress.line("Barron is ready: " + fleet.front().http("/"));

    servers.awaitEnd(this::tellTheEnd);
    if (!running.isOver()) {
      running.end();
    }
  }

  /** Nobody asked for it. Where there are other nodes, they go on. */
  private void tellTheEnd(ServerProcess server, int code) {
    if (!running.isOver()) {
      progress.line(
          "WildFly ("
              + server.server().name()
              + ") ended by itself with code "
              + code
              + "; its log: "
              + server.server().log());
    }
  }

  private Fleet describe(Path home, Path ear) {
    Fleet bare =
        settings.nodes() == 1
            ? Fleet.alone(home, settings.folder(), settings.ports())
            : Fleet.of(settings.nodes(), home, settings.folder(), settings.ports());
    Fleet fleet = bare.deploying(ear).drainingFor(DRAIN).with(settings.application());
    return settings.databaseUrl().isPresent() ? fleet : fleet.with(database());
  }

  private LocalDatabase database() {
    return new LocalDatabase(settings.folder().resolve("database"), settings.databasePort());
  }

  private void endLeftOvers(Fleet fleet) {
    boolean serverLeft = fleet.endLeftOvers();
    boolean databaseLeft = database().endLeftOver();
    if (serverLeft || databaseLeft) {
      progress.stage("Ended what an earlier run, itself killed, had left running");
    }
  }

  private void startDatabase() {
    LocalDatabase database = database();
    boolean first = !Files.exists(database.folder());
    progress.stage(
        first
            ? "PostgreSQL is unpacked and starting; its data will be kept in " + database.folder()
            : "PostgreSQL is starting with the data in " + database.folder());
    running.start(database::start);
    progress.stage("PostgreSQL answers on port " + database.port());
  }

  private static void requireFree(LocalSettings.Listener listener) {
    if (!Ports.isFree(listener.address(), listener.port())) {
      throw new CannotStart(
          "port "
              + listener.port()
              + " is taken by another program; end it, or choose another port by "
              + listener.setting());
    }
  }

  private void requireDatabase(String url) {
    DriverManager.setLoginTimeout(5);
    try (Connection connection =
        DriverManager.getConnection(
            url,
            settings.application().get("BARRON_DB_USER"),
            settings.application().get("BARRON_DB_PASSWORD"))) {
      connection.isValid(1);
    } catch (SQLException e) {
      throw new CannotStart(
          "the database of BARRON_DB_URL refuses the connection (SQL state "
              + e.getSQLState()
              + ")",
          e);
    }
  }
}
