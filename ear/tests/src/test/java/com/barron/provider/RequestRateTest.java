package com.barron.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestRateTest {
  private final RequestRate requestRate = new RequestRate();

  @Test
  void countsTheFullestSpan() {
    for (int i = 0; i < 5; i++) {
      requestRate.tick();
    }

    assertThat(requestRate.count()).isEqualTo(5);
    assertThat(requestRate.most(Duration.ofHours(1), 0)).isEqualTo(5);
    assertThat(requestRate.most(Duration.ofHours(1), 3)).isEqualTo(2);
    assertThat(requestRate.most(Duration.ofNanos(1), 0)).isPositive();
  }

  @Test
  void isNothingBeforeTheFirstRequest() {
    assertThat(requestRate.most(Duration.ofSeconds(1), 0)).isZero();
  }
}
