package com.barron.whatsapp.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.barron.production.sql.DatabaseUnavailableException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerLoopTest {
  private final AtomicInteger done = new AtomicInteger();
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final WorkerLoop workerLoop = new WorkerLoop("test", 1, done::incrementAndGet);

  @Test
  void doNothingBeforeTheStartAndAfterTheEnd() {
    workerLoop.wake();
    workerLoop.start(threads::add);
    assertThat(workerLoop.isOn()).isTrue();
    workerLoop.stop();
    workerLoop.wake();
    assertThat(workerLoop.isOn()).isFalse();
    assertThat(threads).isEmpty();
  }

  @Test
  void wakeUpsThatComeTogetherAreOne() {
    workerLoop.start(threads::add);
    workerLoop.wake();
    workerLoop.wake();
    assertThat(threads).hasSize(1);
    threads.remove().run();
    assertThat(done).hasValue(1);
    assertThat(threads).isEmpty();
  }

  @Test
  void aWakeUpDuringARoundLeadsToOneMore() {
    var woken = new WorkerLoop[1];
    woken[0] =
        new WorkerLoop(
            "test",
            1,
            () -> {
              if (done.incrementAndGet() == 1) {
                woken[0].wake();
                woken[0].wake();
              }
            });
    woken[0].start(threads::add);
    woken[0].wake();
    threads.remove().run();
    assertThat(done).hasValue(2);
    assertThat(threads).isEmpty();
  }

  @Test
  void asManyRunAtATimeAsThereAreThreadsFor() {
    var several = new WorkerLoop("test", 3, done::incrementAndGet);
    several.start(threads::add);
    for (int i = 0; i < 5; i++) {
      several.wake();
    }
    assertThat(threads).hasSize(3);
    threads.forEach(Runnable::run);
    assertThat(done).hasValue(3);
  }

  @Test
  void goOnAfterADatabaseThatWasAway() {
    var failing =
        new WorkerLoop(
            "test",
            1,
            () -> {
              done.incrementAndGet();
              throw new DatabaseUnavailableException("away");
            });
    failing.start(threads::add);
    for (int tick = 1; tick <= 3; tick++) {
      failing.wake();
      threads.remove().run();
      assertThat(done).hasValue(tick);
    }
  }

  @Test
  void surviveAServerWithoutAThread() {
    workerLoop.start(
        task -> {
          throw new RejectedExecutionException("busy");
        });
    assertThatCode(workerLoop::wake).doesNotThrowAnyException();
    workerLoop.start(threads::add);
    workerLoop.wake();
    assertThat(threads).hasSize(1);
  }
}
