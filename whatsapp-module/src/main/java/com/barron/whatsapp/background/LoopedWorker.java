package com.barron.whatsapp.background;

import java.util.concurrent.Executor;

/**
 * A worker whose rounds are run by a {@link WorkerLoop}: when somebody wakes it, and each second,
 * for what is due later and for what another node left behind.
 */
public interface LoopedWorker extends BackgroundWorker, ScheduledTask {
  /** The same at each call. */
  WorkerLoop loop();

  @Override
  default void start(Executor threads, Executor later) {
    loop().start(threads);
  }

  @Override
  default void stop() {
    loop().stop();
  }

  @Override
  default Schedule schedule() {
    return Schedule.everySecond();
  }

  @Override
  default void run() {
    loop().wake();
  }
}
