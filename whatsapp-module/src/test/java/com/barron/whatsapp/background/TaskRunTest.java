package com.barron.whatsapp.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TaskRunTest {
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private int runs;
  private boolean fails;
  private final TaskHistory history = new TaskHistory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final TaskRun taskRun = new TaskRun(new CountedTask(), history);

  @Test
  void leavesOutARunWhileTheOneBeforeIsAtWork() {
    taskRun.begin(threads::add);
    taskRun.begin(threads::add);
    assertThat(threads).hasSize(1);

    threads.remove().run();
    taskRun.begin(threads::add);
    assertThat(threads).hasSize(1);
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void theHistoryKnowsTheLastRunAndHowItEnded() {
    taskRun.begin(Runnable::run);
    assertThat(history.all())
        .containsExactly(new TaskHistory.LastRun("CountedTask", Instant.EPOCH, true));
    fails = true;
    taskRun.begin(Runnable::run);
    assertThat(history.all()).extracting(TaskHistory.LastRun::succeeded).containsExactly(false);
  }

  @Test
  void runsAgainAfterARunThatFailed() {
    fails = true;
    taskRun.begin(threads::add);
    assertThatCode(() -> threads.remove().run()).doesNotThrowAnyException();

    taskRun.begin(Runnable::run);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void runsAgainAfterNoThreadTookIt() {
    taskRun.begin(
        work -> {
          throw new RejectedExecutionException("told by a test");
        });
    assertThat(runs).isZero();

    taskRun.begin(Runnable::run);
    assertThat(runs).isEqualTo(1);
  }

  private final class CountedTask implements ScheduledTask {
    @Override
    public Schedule schedule() {
      return Schedule.everySecond();
    }

    @Override
    public void run() {
      runs++;
      if (fails) {
        throw new IllegalStateException("told by a test");
      }
    }
  }
}
