package com.barron.production.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTimerTest {
  private final Rows calls = new Rows("calls", true, 12_000);
  private final Rows messages = new Rows("messages", false, 7);

  @Test
  void deletesAllThatCannotWaitForTheNight() {
    new RetentionTimer(List.of(messages, calls)).run();

    assertThat(calls.left).isZero();
    assertThat(messages.left).as("goes at night").isEqualTo(7);
  }

  @Test
  void oneThatFailsLeavesTheOthersAlone() {
    Rows broken = new Rows("broken", true, -1);

    new RetentionTimer(List.of(broken, calls)).run();

    assertThat(calls.left).isZero();
  }

  /** Rows of an owner; of fewer than none nothing can be deleted. */
  private static final class Rows implements RetentionRule {
    private final String name;
    private final boolean isHourly;
    private int left;

    Rows(String name, boolean isHourly, int left) {
      this.name = name;
      this.isHourly = isHourly;
      this.left = left;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean isHourly() {
      return isHourly;
    }

    @Override
    public int deleteBatch(int most) {
      if (left < 0) {
        throw new IllegalStateException("no database");
      }
      int deleted = Math.min(left, most);
      left -= deleted;
      return deleted;
    }
  }
}
