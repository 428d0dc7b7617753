package com.barron.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

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
  private final StartedProcesses startedProcesses;

  private LocalRun(LocalSettings settings, Progress progress, StartedProcesses startedProcesses) {
    this.settings = settings;
    this.progress = progress;
    this.startedProcesses = startedProcesses;
  }

  /**
   * @param arguments the project's folder, the provisioned server, the EAR; how many nodes, else
   *     one
   */
  @SuppressForbidden(
      "A program in the foreground talks to its terminal and ends with an exit code.")
  public static void main(String[] arguments) {
    StartedProcesses startedProcesses = new StartedProcesses();
    Runtime.getRuntime().addShutdownHook(new Thread(startedProcesses::end, "end-barron"));
    Progress progress = new Progress(System.out);
    try {
      LocalSettings settings =
          LocalSettings.from(
              System.getenv(), Path.of(arguments[0]), arguments.length > 3 ? arguments[3] : "1");
      new LocalRun(settings, progress, startedProcesses)
          .untilTheEnd(Path.of(arguments[1]), Path.of(arguments[2]));
    } catch (StartupException e) {
      if (!startedProcesses.isOver()) {
        startedProcesses.end();
        progress.line("Barron cannot start: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // After a signal this waits for the hook, and the signal decides the code.
    System.exit(1);
  }

  private void untilTheEnd(Path home, Path ear) throws InterruptedException {
    startedProcesses.start(() -> FolderLock.of(settings.folder()));
    if (settings.isExposed()) {
      progress.stage(
          "A provider or a public address is set: simulator, demo data and open enrolment are off,"
              + " unless BARRON_SIMULATOR, BARRON_DEMO_DATA or BARRON_ENROLMENT say otherwise");
    }
    Cluster cluster = describe(home, ear);
    endLeftOvers(cluster);
    settings.listeners().forEach(LocalRun::requireFree);

    if (settings.databaseUrl().isPresent()) {
      requireDatabase(settings.databaseUrl().get());
      progress.stage("Your own PostgreSQL answers");
    } else {
      startDatabase();
    }
    cluster
        .nodes()
        .forEach(
            node ->
                progress.stage(
                    "WildFly is starting as " + node.name() + "; its log: " + node.log()));
    ClusterProcess servers = startedProcesses.start(cluster::start);
    servers.awaitReady(READY_AT_MOST);
    progress.stage("The application is deployed");
    progress.line("Barron is ready: " + cluster.front().http("/"));
    firstLink()
        .ifPresent(
            link ->
                progress.line(
                    "Set the first password of the console (good once, for a day): "
                        + cluster.front().http("/console/welcome/" + link)));

    servers.awaitEnd(this::tellTheEnd);
    if (!startedProcesses.isOver()) {
      startedProcesses.end();
    }
  }

  /** Nobody asked for it. Where there are other nodes, they go on. */
  private void tellTheEnd(ServerProcess server, int code) {
    if (!startedProcesses.isOver()) {
      progress.line(
          "WildFly ("
              + server.server().name()
              + ") ended by itself with code "
              + code
              + "; its log: "
              + server.server().log());
    }
  }

  private Cluster describe(Path home, Path ear) {
    Cluster bare =
        settings.nodes() == 1
            ? Cluster.alone(home, settings.folder(), settings.ports())
            : Cluster.of(settings.nodes(), home, settings.folder(), settings.ports());
    Cluster cluster = bare.deploying(ear).drainingFor(DRAIN).with(settings.application());
    return settings.databaseUrl().isPresent() ? cluster : cluster.with(database());
  }

  private LocalDatabase database() {
    return new LocalDatabase(settings.folder().resolve("database"), settings.databasePort());
  }

  private void endLeftOvers(Cluster cluster) {
    boolean serverLeft = cluster.endLeftOvers();
    boolean databaseLeft = database().endLeftOver();
    if (serverLeft || databaseLeft) {
      progress.stage("Stopped what an earlier run, itself killed, had left running");
    }
  }

  private void startDatabase() {
    LocalDatabase database = database();
    boolean first = !Files.exists(database.folder());
    progress.stage(
        first
            ? "PostgreSQL is unpacked and starting; its data will be kept in " + database.folder()
            : "PostgreSQL is starting with the data in " + database.folder());
    startedProcesses.start(database::start);
    requireCurrentData(database);
    progress.stage("PostgreSQL answers on port " + database.port());
  }

  private static void requireFree(LocalSettings.Listener listener) {
    if (!Ports.isFree(listener.address(), listener.port())) {
      throw new StartupException(
          "port "
              + listener.port()
              + " is taken by another program; end it, or choose another port by "
              + listener.setting());
    }
  }

  /** Says so before the server starts, which would refuse them with a page of its log. */
  private static void requireCurrentData(LocalDatabase database) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), LocalDatabase.NAME, LocalDatabase.NAME)) {
      if (MigrationHistory.isOutdated(connection)) {
        throw new StartupException(
            "the data in "
                + database.folder()
                + " is of an earlier build, and this one cannot read it; delete it: rm -r "
                + database.folder());
      }
    } catch (SQLException e) {
      throw new StartupException(
          "the embedded PostgreSQL does not work; its log: " + database.log(), e);
    }
  }

  /** Until a manager can sign in, each start has a new one. */
  private Optional<String> firstLink() {
    String url = settings.databaseUrl().orElseGet(() -> database().url());
    try (Connection connection =
            DriverManager.getConnection(
                url,
                settings.application().getOrDefault("BARRON_DB_USER", LocalDatabase.NAME),
                settings.application().getOrDefault("BARRON_DB_PASSWORD", LocalDatabase.NAME));
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT account_first_link()")) {
      answer.next();
      return Optional.ofNullable(answer.getString(1));
    } catch (SQLException e) {
      progress.line("No link to the console could be made (SQL state " + e.getSQLState() + ")");
      return Optional.empty();
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
      if (MigrationHistory.isOutdated(connection)) {
        throw new StartupException(
            "the database of BARRON_DB_URL has the tables of an earlier build, which this one"
                + " cannot read; drop it and create an empty one");
      }
    } catch (SQLException e) {
      throw new StartupException(
          "the database of BARRON_DB_URL refuses the connection (SQL state "
              + e.getSQLState()
              + ")",
          e);
    }
  }
}
