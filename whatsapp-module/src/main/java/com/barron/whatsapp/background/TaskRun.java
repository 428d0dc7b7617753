package com.barron.whatsapp.background;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.failure.CauseSummary;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Runs a task on another thread, never twice at the same time, and never fails. */
final class TaskRun {
  private static final Logger LOG = Logger.getLogger(TaskRun.class);

  private final ScheduledTask task;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean failing = new AtomicBoolean();

  private final TaskHistory history;

  TaskRun(ScheduledTask task, TaskHistory history) {
    this.task = task;
    this.history = history;
  }

  Schedule schedule() {
    return task.schedule();
  }

  /** Starts the task soon, unless it is still running. */
  void begin(Executor threads) {
    if (running.compareAndSet(false, true)) {
      try {
        threads.execute(this::run);
      } catch (RuntimeException e) {
        // Busy or stopping: the next tick, or another node's, runs it.
        running.set(false);
      }
    }
  }

  private void run() {
    try {
      new CommandOrigin(CommandOrigin.Source.TIMER, name()).run(task::run);
      failing.set(false);
      history.ran(name(), true);
    } catch (RuntimeException e) {
      history.ran(name(), false);
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "scheduled task failed, it runs again at its next time: is the database there?"
                + " task=%s cause=%s",
            name(), CauseSummary.names(e));
      }
    } finally {
      running.set(false);
    }
  }

  private String name() {
    return task.getClass().getSimpleName();
  }
}
