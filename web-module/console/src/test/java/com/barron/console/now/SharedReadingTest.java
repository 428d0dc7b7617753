package com.barron.console.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedReadingTest {
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);

  private final TickingClock clock = new TickingClock();
  private final AtomicInteger source = new AtomicInteger();
  private final SharedReading<Integer> reading = shared(source::incrementAndGet);

  @Test
  void isReadOnceForAllWhoAskWithinAMoment() {
    assertThat(reading.recent()).isEqualTo(1);
    clock.passes(GOOD_FOR.minusMillis(1));
    assertThat(reading.recent()).isEqualTo(1);
  }

  @Test
  void isReadAnewWhenTheMomentIsOver() {
    reading.recent();
    clock.passes(GOOD_FOR);

    assertThat(reading.recent()).isEqualTo(2);
  }

  @Test
  void isReadAtOnceForWhoeverWantsItAsItIsNowAndThenForAll() {
    reading.recent();

    assertThat(reading.now()).isEqualTo(2);
    assertThat(reading.recent()).isEqualTo(2);
  }

  @Test
  void aFailureIsSharedToo() {
    SharedReading<Integer> failing =
        shared(
            () -> {
              source.incrementAndGet();
              throw new IllegalStateException("away");
            });

    assertThatThrownBy(failing::recent).hasMessage("away");
    assertThatThrownBy(failing::recent).hasRootCauseMessage("away");
    assertThat(source).hasValue(1);
  }

  @Test
  void whoeverAsksMeanwhileWaitsForTheSameReading() throws Exception {
    var begun = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    SharedReading<Integer> slow =
        shared(
            () -> {
              begun.countDown();
              await(goesOn);
              return source.incrementAndGet();
            });
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(slow::recent);
    await(begun);
    CompletableFuture<Integer> second = CompletableFuture.supplyAsync(slow::recent);
    goesOn.countDown();

    assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(1);
  }

  private SharedReading<Integer> shared(Supplier<Integer> from) {
    return new SharedReading<>(from, GOOD_FOR, clock);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
