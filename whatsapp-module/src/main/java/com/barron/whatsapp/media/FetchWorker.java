package com.barron.whatsapp.media;

import com.barron.production.audit.CommandOrigin;
import com.barron.whatsapp.background.LoopedWorker;
import com.barron.whatsapp.background.WorkerLoop;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets a few threads fetch one file after the other until nothing is due. */
@Singleton
class FetchWorker implements LoopedWorker {
  /** How many files are fetched at once: one that is slow does not hold up the others. */
  static final int THREADS = 3;

  /** A file is attached when it has come; somebody sent it all the same. */
  private static final CommandOrigin SENT = new CommandOrigin(CommandOrigin.Source.CHAT, "files");

  private final FileFetcher fileFetcher;
  private final WorkerLoop workerLoop =
      new WorkerLoop("files", THREADS, () -> SENT.run(this::round));

  @Inject
  FetchWorker(FileFetcher fileFetcher) {
    this.fileFetcher = fileFetcher;
  }

  @Override
  public WorkerLoop loop() {
    return workerLoop;
  }

  /** Best effort: the next tick does the same. */
  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) FetchRequest added) {
    wake();
  }

  void wake() {
    workerLoop.wake();
  }

  private void round() {
    boolean more = true;
    while (more && workerLoop.isOn()) {
      more = fileFetcher.fetchOne();
    }
  }
}
