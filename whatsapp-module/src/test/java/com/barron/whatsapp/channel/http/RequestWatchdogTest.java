package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RequestWatchdogTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(10);

  @Test
  void endsWhatLastsTooLong() throws InterruptedException {
    var watchdog = new RequestWatchdog(LONG, () -> {});
    var ended = new CountDownLatch(1);
    var other = new CountDownLatch(1);

    try (var late = watchdog.watch(() -> counted(ended), SHORT);
        var inTime = watchdog.watch(() -> counted(other), LONG)) {
      ended.await();

      assertThat(late.isLate()).isTrue();
      assertThat(inTime.isLate()).isFalse();
      assertThat(other.getCount()).isEqualTo(1);
    }
  }

  @Test
  void leavesAloneWhatIsOver() throws InterruptedException {
    var watchdog = new RequestWatchdog(LONG, () -> {});
    var ended = new CountDownLatch(1);
    var other = new CountDownLatch(1);

    watchdog.watch(() -> counted(other), SHORT).close();
    try (var late = watchdog.watch(() -> counted(ended), SHORT)) {
      ended.await();
      assertThat(late.isLate()).isTrue();
    }
    assertThat(other.getCount()).isEqualTo(1);
  }

  @Test
  void restsWhenNothingIsToBeWatchedAndWakesUpAgain() throws InterruptedException {
    var rests = new Semaphore(0);
    var watchdog = new RequestWatchdog(SHORT, rests::release);

    for (int i = 0; i < 3; i++) {
      watchdog.watch(() -> true, LONG).close();
      assertThat(rests.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean counted(CountDownLatch latch) {
    latch.countDown();
    return true;
  }
}
