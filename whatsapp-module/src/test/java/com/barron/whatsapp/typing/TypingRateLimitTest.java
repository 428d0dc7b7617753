package com.barron.whatsapp.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypingRateLimitTest {
  private final AtomicLong nanos = new AtomicLong(-7);
  private final TypingRateLimit pace = new TypingRateLimit(nanos::get);

  @Test
  void allowsAFewAtOnceAndNoneBeyond() {
    assertThat(allowedOf(100)).isEqualTo(TypingRateLimit.AT_ONCE);
    assertThat(allowedOf(100)).isZero();
  }

  @Test
  void allowsTenInASecondOfABurst() {
    allowedOf(100);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(allowedOf(100)).isEqualTo(10);
  }

  @Test
  void savesNoMoreThanAFewInAPause() {
    nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
    assertThat(allowedOf(100)).isEqualTo(TypingRateLimit.AT_ONCE);
  }

  private long allowedOf(int wanted) {
    return IntStream.range(0, wanted).filter(i -> pace.allows()).count();
  }
}
