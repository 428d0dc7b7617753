package com.barron.whatsapp.background;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.failure.CauseSummary;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Works on what is due, in rounds: after each wake-up at least one round begins. The number of
 * rounds at the same time is limited on each node. The first round that fails is logged, and the
 * first one that works again.
 */
public final class WorkerLoop {
  private static final Logger LOG = Logger.getLogger(WorkerLoop.class);

  private final String name;
  private final Round round;
  private final CommandOrigin origin;
  private final Semaphore free;
  private final AtomicBoolean again = new AtomicBoolean();
  private final AtomicBoolean failing = new AtomicBoolean();
  private volatile Executor executor;

  /** Works on everything that is due. */
  @FunctionalInterface
  public interface Round {
    /**
     * @throws RuntimeException when the database is away; what is due stays due, for the next round
     */
    void run();
  }

  /**
   * A loop that is not started yet.
   *
   * @param name what is worked on, for the log
   * @param threads how many rounds may run at a time, from 1 on
   */
  public WorkerLoop(String name, int threads, Round round) {
    this.name = name;
    this.round = round;
    this.origin = new CommandOrigin(CommandOrigin.Source.TIMER, name);
    this.free = new Semaphore(threads);
  }

  /** Before it is started, and after it is stopped, a wake-up does nothing. */
  public void start(Executor threads) {
    executor = threads;
  }

  public void stop() {
    executor = null;
  }

  /** Whether rounds may run: one that takes long asks, and ends when they may not. */
  public boolean isOn() {
    return executor != null;
  }

  /** Starts a round soon. Never fails. */
  public void wake() {
    Executor threads = executor;
    if (threads == null) {
      return;
    }
    again.set(true);
    if (free.tryAcquire()) {
      try {
        threads.execute(this::run);
      } catch (RuntimeException e) {
        // Busy or stopping: the next tick, or another node's, starts the round.
        free.release();
      }
    }
  }

  private void run() {
    try {
      do {
        again.set(false);
        origin.run(round::run);
      } while (again.get());
      if (failing.getAndSet(false)) {
        LOG.infof("%s: work continues", name);
      }
    } catch (RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "%s: work failed and waits for the next second: is the database there? cause=%s",
            name, CauseSummary.names(e));
      }
    } finally {
      free.release();
    }
    if (again.get()) {
      wake();
    }
  }
}
