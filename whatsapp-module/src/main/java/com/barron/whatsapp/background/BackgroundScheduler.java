package com.barron.whatsapp.background;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gives all workers their threads, and all tasks their timers: not persistent, one for each task on
 * every node (ADR 6). A timer only hands the task to a thread, because the server complains of one
 * that is still at work at its next tick, and repeats one that throws. Runnable gives the bean a
 * view: of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ManagedExecutorDefinition(
    name = "java:app/barron/background",
    maxAsync = BackgroundScheduler.THREADS)
@ManagedScheduledExecutorDefinition(name = "java:app/barron/later", maxAsync = 1)
public class BackgroundScheduler implements Runnable {
  /** The most that all workers take together, 72 of them senders, and some for the tasks. */
  static final int THREADS = 88;

  private static final long LATER_MILLIS = 100;

  private final Instance<BackgroundWorker> workers;
  private final List<TaskRun> tasks;

  /** Set by the container, as the other two: constructors are not given resources. */
  @Resource private TimerService timers;

  @Resource(lookup = "java:app/barron/background")
  private ManagedExecutorService threads;

  @Resource(lookup = "java:app/barron/later")
  private ManagedScheduledExecutorService later;

  @Inject
  BackgroundScheduler(
      @Any Instance<BackgroundWorker> workers,
      @Any Instance<ScheduledTask> scheduledTasks,
      TaskHistory history) {
    this.workers = workers;
    this.tasks = scheduledTasks.stream().map(task -> new TaskRun(task, history)).toList();
  }

  /** Starts the workers before the first timer wakes them. */
  @Override
  @PostConstruct
  public void run() {
    workers.forEach(
        worker ->
            worker.start(
                threads, task -> later.schedule(task, LATER_MILLIS, TimeUnit.MILLISECONDS)));
    for (int i = 0; i < tasks.size(); i++) {
      timers.createCalendarTimer(expression(tasks.get(i).schedule()), new TimerConfig(i, false));
    }
  }

  private static ScheduleExpression expression(Schedule schedule) {
    return new ScheduleExpression()
        .hour(schedule.hour())
        .minute(schedule.minute())
        .second(schedule.second());
  }

  /** The timer's information is the number of its task. */
  @Timeout
  void tick(Timer timer) {
    tasks.get((Integer) timer.getInfo()).begin(threads);
  }

  @PreDestroy
  void stop() {
    workers.forEach(BackgroundWorker::stop);
  }
}
