package com.barron.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A real PostgreSQL in a folder, for the local run and for tests. Database, user and password are
 * all {@value #NAME}.
 *
 * <p>{@link #start()} may be called again after the database was stopped or crashed: the data is
 * found again. A postmaster that an earlier, killed launcher left running on the folder is ended
 * first.
 *
 * @param folder holds the data, the binaries and the log
 * @param port on the loopback interface
 * @param connections it takes at most
 */
public record LocalDatabase(Path folder, int port, int connections) {

  /** Name of the database, its user and the user's password. */
  public static final String NAME = "barron";

  private static final Duration START_AT_MOST = Duration.ofSeconds(60);

  /** As many connections as PostgreSQL takes when nobody says otherwise. */
  private static final int USUAL_CONNECTIONS = 100;

  /** For the nodes of one product. */
  public LocalDatabase(Path folder, int port) {
    this(folder, port, USUAL_CONNECTIONS);
  }

  /** On a port that is free now. */
  public static LocalDatabase onAnyPort(Path folder) {
    return new LocalDatabase(folder, Ports.free());
  }

  /** The same for several products, each of which may hold what is usual for one. */
  public LocalDatabase forProducts(int products) {
    return new LocalDatabase(folder, port, products * USUAL_CONNECTIONS);
  }

  /** The address for a data source. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
  }

  /** PostgreSQL's own log. */
  public Path log() {
    return folder.resolve("postgresql.log");
  }

  /** Returns when the database answers. */
  public DatabaseProcess start() {
    Folders.make(folder);
    endLeftOver();
    EmbeddedPostgres postgres = startPostgres();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      createDatabase(statement);
    } catch (SQLException e) {
      close(postgres);
      throw new StartupException("the embedded PostgreSQL does not work; its log: " + log(), e);
    }
    return new DatabaseProcess(this, postgres);
  }

  /**
   * Ends a postmaster that runs on this folder although nobody here started it; says whether there
   * was one.
   */
  boolean endLeftOver() {
    Optional<ProcessHandle> leftOver = postmaster();
    leftOver.ifPresent(
        process -> {
          UnixSignal.INT.send(process.pid());
          Processes.ends(process, Duration.ofSeconds(20));
        });
    return leftOver.isPresent();
  }

  Optional<ProcessHandle> postmaster() {
    return Postmaster.runningOn(data());
  }

  /** The major version is part of the name: another one could not read the data. */
  private Path data() {
    return folder.resolve("postgresql-17");
  }

  private EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(Folders.make(data()))
          .setCleanDataDirectory(false)
          .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
          .setRegisterShutdownHook(false)
          .setPort(port)
          .setLocaleConfig("locale", "C.UTF-8")
          // What the builder leaves out for speed: the data is kept, so it is written for good.
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "''")
          .setServerConfig("max_connections", Integer.toString(connections))
          .setOutputRedirector(Redirect.appendTo(log().toFile()))
          .setErrorRedirector(Redirect.appendTo(log().toFile()))
          .setPGStartupWait(START_AT_MOST)
          .start();
    } catch (IOException | IllegalStateException e) {
      throw new StartupException(
          "the embedded PostgreSQL did not start; its log: "
              + log()
              + " (or set BARRON_DB_URL to a PostgreSQL of your own)",
          e);
    }
  }

  private static void createDatabase(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute(
        "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '"
            + NAME
            + "') THEN CREATE ROLE "
            + NAME
            + " LOGIN PASSWORD '"
            + NAME
            + "'; END IF; END $$");
    statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
