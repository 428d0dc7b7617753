package com.barron.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A running {@link WildFlyServer}. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration BEYOND_DRAINING = Duration.ofSeconds(20);

  private final WildFlyServer server;
  private final Process process;

  ServerProcess(WildFlyServer server, Process process) {
    this.server = server;
    this.process = process;
  }

  public WildFlyServer server() {
    return server;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Returns when the application is deployed, the server calls itself ready and the public port
   * answers.
   *
   * @throws StartupException when the process ended, the deployment failed or the time is over;
   *     says why, or where to look
   */
  public void awaitReady(Duration atMost) {
    Readiness readiness = new Readiness(server);
    boolean decided =
        Polling.until(
            atMost,
            () ->
                !process.isAlive()
                    || server.files().deployment().hasFailed()
                    || readiness.isReached());
    if (server.files().deployment().hasFailed()) {
      throw new StartupException(
          server.files().deployment().refusal(server.log()).orElseGet(this::unknownReason));
    }
    if (!process.isAlive()) {
      throw new StartupException(
          "WildFly ended with code " + process.exitValue() + "; its log: " + server.log());
    }
    if (!decided) {
      throw new StartupException(
          "WildFly is not ready after " + atMost.toSeconds() + " s; its log: " + server.log());
    }
  }

  /** Called with the exit code as soon as the process ends, by whatever cause. */
  void whenEnded(IntConsumer action) {
    process.onExit().thenAccept(ended -> action.accept(ended.exitValue()));
  }

  /** Requests in flight are finished, then the server ends. Safe to call twice. */
  public void stop() {
    process.destroy();
    if (!ended(server.drain().plus(BEYOND_DRAINING))) {
      kill();
    }
    server.pidFile().forget();
  }

  /** Ends it at once, as a power cut does to it. */
  public void kill() {
    process.destroyForcibly();
    ended(BEYOND_DRAINING);
    server.pidFile().forget();
  }

  /** It stands still with its connections open, until {@link #unfreeze()}. */
  public void freeze() {
    UnixSignal.STOP.send(pid());
  }

  public void unfreeze() {
    UnixSignal.CONT.send(pid());
  }

  @Override
  public void close() {
    stop();
  }

  private String unknownReason() {
    return server
            .files()
            .deployment()
            .cause()
            .map(cause -> "the application was not deployed: " + cause)
            .orElse("the application was not deployed")
        + "; the server's log: "
        + server.log();
  }

  private boolean ended(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
