package com.barron.whatsapp.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedCallsTest {
  private final List<Integer> sizes = new ArrayList<>();

  @Test
  void aSingleCallerGoesAtOnce() {
    assertThat(doubling().call(21)).isEqualTo(42);
    assertThat(sizes).containsExactly(1);
  }

  @Test
  void whoComesMeanwhileSharesTheNextCalls() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var calls =
        new SharedCalls<Integer, Integer>(
            4,
            inputs -> {
              sizes.add(inputs.size());
              begun.countDown();
              await(goOn);
              return inputs.stream().map(input -> 2 * input).toList();
            });
    var threads = Executors.newFixedThreadPool(8);
    try {
      Future<Integer> first = threads.submit(() -> calls.call(0));
      await(begun);
      List<Future<Integer>> others =
          IntStream.rangeClosed(1, 7).mapToObj(i -> threads.submit(() -> calls.call(i))).toList();
      while (calls.waiting() < 7) {
        Thread.onSpinWait();
      }
      goOn.countDown();
      assertThat(first.get()).isZero();
      for (int i = 0; i < 7; i++) {
        assertThat(others.get(i).get()).isEqualTo(2 * (i + 1));
      }
      assertThat(sizes).containsExactly(1, 4, 3);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatFailsIsTheCallersOwnExceptionAndTheNextOneGoesOn() {
    var calls =
        new SharedCalls<Integer, Integer>(
            4,
            inputs -> {
              if (inputs.contains(13)) {
                throw new IllegalStateException("no");
              }
              return inputs;
            });
    assertThatIllegalStateException().isThrownBy(() -> calls.call(13)).withMessage("no");
    assertThat(calls.call(14)).isEqualTo(14);
  }

  private SharedCalls<Integer, Integer> doubling() {
    return new SharedCalls<>(
        4,
        inputs -> {
          sizes.add(inputs.size());
          return inputs.stream().map(input -> 2 * input).toList();
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
