package com.barron.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  @Test
  void countsTheFullestSpan() {
    for (int i = 0; i < 5; i++) {
      pace.tick();
    }

    assertThat(pace.count()).isEqualTo(5);
    assertThat(pace.most(Duration.ofHours(1), 0)).isEqualTo(5);
    assertThat(pace.most(Duration.ofHours(1), 3)).isEqualTo(2);
    assertThat(pace.most(Duration.ofNanos(1), 0)).isPositive();
  }

  @Test
  void isNothingBeforeTheFirstRequest() {
    assertThat(pace.most(Duration.ofSeconds(1), 0)).isZero();
  }
}
