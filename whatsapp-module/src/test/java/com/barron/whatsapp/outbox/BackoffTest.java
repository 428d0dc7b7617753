package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff middle = new Backoff(() -> 0.5);

  @Test
  void doublesFromASecondToAMinute() {
    assertThat(middle.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(middle.after(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(middle.after(6)).isEqualTo(Duration.ofSeconds(32));
    assertThat(middle.after(7)).isEqualTo(Duration.ofMinutes(1));
    assertThat(middle.after(10_000)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void variesByAHalf() {
    assertThat(new Backoff(() -> 0).after(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(new Backoff(() -> 0.999).after(1)).isEqualTo(Duration.ofMillis(1_499));
  }

  @Test
  void waitsAtLeastAsLongAsTheProviderAsks() {
    assertThat(middle.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(middle.after(7, Duration.ofSeconds(30))).isEqualTo(Duration.ofMinutes(1));
  }
}
