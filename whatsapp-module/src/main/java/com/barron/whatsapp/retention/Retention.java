package com.barron.whatsapp.retention;

import com.barron.production.failure.CauseSummary;
import com.barron.production.retention.RetentionRule;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes at night what has been kept for long enough, in small batches. Any number of nodes may do
 * so.
 */
@Singleton
class Retention implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  private static final int BATCH = 1_000;
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 17);

  private final List<RetentionRule> rules;

  @Inject
  Retention(@Any Instance<RetentionRule> rules) {
    this(rules.stream().toList());
  }

  Retention(List<RetentionRule> rules) {
    this.rules =
        rules.stream()
            .filter(rule -> !rule.isHourly())
            .sorted(Comparator.comparing(RetentionRule::name))
            .toList();
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(AT_NIGHT);
  }

  @Override
  public void run() {
    sweep();
  }

  /** Deletes all that is too old. Never fails: what it leaves is deleted a night later. */
  void sweep() {
    try {
      List<String> deleted = new ArrayList<>();
      for (RetentionRule rule : rules) {
        deleted.add(rule.name() + "=" + deleteAll(rule));
      }
      LOG.infof("retention done %s", String.join(" ", deleted));
    } catch (RuntimeException e) {
      LOG.warnf(
          "retention stopped until the next night: is the database there? cause=%s",
          CauseSummary.names(e));
    }
  }

  private static long deleteAll(RetentionRule rule) {
    long sum = 0;
    int deleted = BATCH;
    while (deleted == BATCH) {
      deleted = rule.deleteBatch(BATCH);
      sum += deleted;
    }
    return sum;
  }
}
