package com.barron.whatsapp.media;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Lets a few threads fetch one file after the other until nothing is due. */
@Singleton
class FetchWork {
  /** How many files are fetched at once: one that is slow does not hold up the others. */
  static final int THREADS = 3;

  private static final Logger LOG = Logger.getLogger(FetchWork.class);

  private final Fetcher fetcher;
  private final Semaphore free = new Semaphore(THREADS);
  private final AtomicBoolean failing = new AtomicBoolean();
  private volatile Executor executor;

  @Inject
  FetchWork(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Before it is started, and after it is stopped, a wake-up does nothing. */
  void start(Executor threads) {
    executor = threads;
  }

  void stop() {
    executor = null;
  }

  /** Best effort: the next tick does the same. */
  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ToFetch added) {
    wake();
  }

  void wake() {
    Executor threads = executor;
    if (threads == null || !free.tryAcquire()) {
      return;
    }
    try {
      threads.execute(this::run);
    } catch (RuntimeException e) {
      // Busy or ending: the next tick, or another node's, comes back to it.
      free.release();
    }
  }

  private void run() {
    try {
      boolean more = true;
      while (more && executor != null) {
        more = fetcher.fetchOne();
      }
      if (failing.getAndSet(false)) {
        LOG.info("files are fetched again");
      }
    } catch (SQLException | RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "files cannot be fetched, they wait: is the database there? cause=%s",
            e.getClass().getName());
      }
    } finally {
      free.release();
    }
  }
}
