package com.barron.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running {@link LocalDatabase}. */
public final class DatabaseProcess implements AutoCloseable {

  private static final Duration STOP_AT_MOST = Duration.ofSeconds(20);

  private final LocalDatabase database;
  private final EmbeddedPostgres postgres;
  private final AtomicBoolean over = new AtomicBoolean();

  DatabaseProcess(LocalDatabase database, EmbeddedPostgres postgres) {
    this.database = database;
    this.postgres = postgres;
  }

  public LocalDatabase database() {
    return database;
  }

  public String url() {
    return database.url();
  }

  /** Ends open transactions and stops. Safe to call twice. */
  public void stop() {
    if (over.getAndSet(true)) {
      return;
    }
    closePostgres();
    endForGood();
  }

  /**
   * Stops at once without writing anything more; the next start recovers from the log, as after a
   * crash.
   */
  public void crash() {
    if (over.getAndSet(true)) {
      return;
    }
    database.postmaster().ifPresent(process -> UnixSignal.QUIT.send(process.pid()));
    endForGood();
    closePostgres();
  }

  @Override
  public void close() {
    stop();
  }

  private void closePostgres() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endForGood() {
    database
        .postmaster()
        .filter(process -> !Processes.ends(process, STOP_AT_MOST))
        .ifPresent(ProcessHandle::destroyForcibly);
  }
}
