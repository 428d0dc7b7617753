package com.barron.whatsapp.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff UP_TO_A_MINUTE = Backoff.upTo(Duration.ofMinutes(1));

  @Test
  void doublesFromASecondToAMinute() {
    assertThat(UP_TO_A_MINUTE.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(UP_TO_A_MINUTE.after(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(UP_TO_A_MINUTE.after(6)).isEqualTo(Duration.ofSeconds(32));
    assertThat(UP_TO_A_MINUTE.after(7)).isEqualTo(Duration.ofMinutes(1));
    assertThat(UP_TO_A_MINUTE.after(10_000)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void variesByAHalf() {
    assertThat(UP_TO_A_MINUTE.withJitter(() -> 0).after(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(UP_TO_A_MINUTE.withJitter(() -> 0.999).after(1)).isEqualTo(Duration.ofMillis(1_499));
  }

  @Test
  void waitsAtLeastAsLongAsTheProviderAsks() {
    assertThat(UP_TO_A_MINUTE.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(UP_TO_A_MINUTE.after(7, Duration.ofSeconds(30))).isEqualTo(Duration.ofMinutes(1));
  }
}
