package com.barron.whatsapp.media;

import com.barron.whatsapp.work.Rounds;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executor;

/** Lets a few threads fetch one file after the other until nothing is due. */
@Singleton
class FetchWork {
  /** How many files are fetched at once: one that is slow does not hold up the others. */
  static final int THREADS = 3;

  private final Fetcher fetcher;
  private final Rounds rounds = new Rounds("files", THREADS, this::round);

  @Inject
  FetchWork(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Before it is started, and after it is stopped, a wake-up does nothing. */
  void start(Executor threads) {
    rounds.start(threads);
  }

  void stop() {
    rounds.stop();
  }

  /** Best effort: the next tick does the same. */
  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ToFetch added) {
    wake();
  }

  void wake() {
    rounds.wake();
  }

  private void round() throws SQLException {
    boolean more = true;
    while (more && rounds.isOn()) {
      more = fetcher.fetchOne();
    }
  }
}
