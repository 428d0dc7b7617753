package com.barron.whatsapp.background;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each task ran last on this node, since it started. */
@Singleton
public class TaskHistory {
  private final Map<String, LastRun> runs = new ConcurrentHashMap<>();
  private final Clock clock;

  @Inject
  public TaskHistory(Clock clock) {
    this.clock = clock;
  }

  /** The last run of a task. @param succeeded whether it ended as it should */
  public record LastRun(String task, Instant at, boolean succeeded) {}

  /** By name. */
  public List<LastRun> all() {
    return runs.values().stream().sorted(Comparator.comparing(LastRun::task)).toList();
  }

  void ran(String task, boolean succeeded) {
    runs.put(task, new LastRun(task, clock.instant(), succeeded));
  }
}
