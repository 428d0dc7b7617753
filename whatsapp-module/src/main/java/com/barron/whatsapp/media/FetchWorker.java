package com.barron.whatsapp.media;

import com.barron.production.audit.CommandOrigin;
import com.barron.whatsapp.background.BackgroundWorker;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.background.WorkerLoop;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/** Lets a few threads fetch one file after the other until nothing is due. */
@Singleton
class FetchWorker implements BackgroundWorker, ScheduledTask {
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
  public void start(Executor threads, Executor later) {
    workerLoop.start(threads);
  }

  @Override
  public void stop() {
    workerLoop.stop();
  }

  /** Best effort: the next tick does the same. */
  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) FetchRequest added) {
    wake();
  }

  /** For what is due later, and for what another node left behind. */
  @Override
  public Schedule schedule() {
    return Schedule.everySecond();
  }

  @Override
  public void run() {
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
