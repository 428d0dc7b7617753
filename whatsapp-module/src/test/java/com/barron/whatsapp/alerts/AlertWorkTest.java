package com.barron.whatsapp.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class AlertWorkTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final AlertWork work = new AlertWork(this::away, null, null, null);

  private int away(IntSupplier any) {
    asked.incrementAndGet();
    throw new AlertsUnavailableException(new IllegalStateException("away"));
  }

  @Test
  void doesNothingBeforeTheStartAndAfterTheEnd() {
    work.wake();
    work.start(threads::add);
    work.stop();
    work.wake();
    assertThat(threads).isEmpty();
  }

  @Test
  void wakeUpsThatComeTogetherAreOne() {
    work.start(threads::add);
    work.wake();
    work.wake();
    assertThat(threads).hasSize(1);
  }

  @Test
  void survivesADatabaseThatIsAway() {
    work.start(threads::add);
    for (int tick = 1; tick <= 3; tick++) {
      work.wake();
      threads.remove().run();
      assertThat(asked).hasValue(tick);
    }
  }

  @Test
  void survivesAServerWithoutAThread() {
    work.start(
        task -> {
          throw new RejectedExecutionException("busy");
        });
    assertThatCode(work::wake).doesNotThrowAnyException();
    work.start(threads::add);
    work.wake();
    assertThat(threads).hasSize(1);
  }
}
