package com.barron.production.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  @Test
  void tenAttemptsTakeSeventyFiveHours() {
    Duration all =
        IntStream.range(1, RetrySchedule.ATTEMPTS)
            .mapToObj(attempts -> RetrySchedule.after(attempts, Duration.ZERO).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(RetrySchedule.ATTEMPTS).isEqualTo(10);
    assertThat(all.toHours()).isEqualTo(75);
    assertThat(RetrySchedule.after(RetrySchedule.ATTEMPTS, Duration.ZERO)).isEmpty();
  }

  @Test
  void aReceiverMayAskForMoreButNotForEver() {
    assertThat(RetrySchedule.after(1, Duration.ofMinutes(1))).contains(Duration.ofMinutes(1));
    assertThat(RetrySchedule.after(3, Duration.ofMinutes(1))).contains(Duration.ofMinutes(30));
    assertThat(RetrySchedule.after(1, Duration.ofDays(400))).contains(Duration.ofHours(24));
    assertThat(RetrySchedule.after(10, Duration.ofMinutes(1))).isEqualTo(Optional.empty());
  }
}
