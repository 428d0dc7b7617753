package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.barron.production.sql.ConnectionAttempt;
import com.barron.production.sql.ConnectionAttempt.Connected;
import com.barron.production.sql.ConnectionAttempt.Refused;
import com.barron.production.sql.ConnectionAttempt.Unavailable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DatabaseWaitTest {
  private int pauses;

  @Test
  void waitsForADatabaseThatIsAway() {
    wait(true, new Unavailable("08001"), new Unavailable("57P03"), new Connected());

    assertThat(pauses).isEqualTo(2);
  }

  @Test
  void doesNotWaitForADatabaseThatRefuses() {
    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> wait(true, new Unavailable("08001"), new Refused("no such role")))
        .withMessage("Barron cannot start: no such role");

    assertThat(pauses).isEqualTo(1);
  }

  @Test
  void endsWithTheServer() {
    assertThatIllegalStateException().isThrownBy(() -> wait(false, new Unavailable("08001")));
  }

  private void wait(boolean serverRuns, ConnectionAttempt... attempts) {
    Queue<ConnectionAttempt> left = new ArrayDeque<>(List.of(attempts));
    new DatabaseWait(
            left::remove,
            () -> {
              pauses++;
              return serverRuns;
            })
        .untilItAnswers();
  }
}
