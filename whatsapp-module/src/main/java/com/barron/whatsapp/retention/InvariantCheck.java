package com.barron.whatsapp.retention;

import com.barron.production.failure.CauseSummary;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks each night for rows that violate an invariant. */
@Singleton
class InvariantCheck implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(InvariantCheck.class);

  /** After what is old was deleted. */
  private static final LocalTime AT_NIGHT = LocalTime.of(4, 17);

  private final List<InvariantRule> rules;

  @Inject
  InvariantCheck(@Any Instance<InvariantRule> rules) {
    this(rules.stream().toList());
  }

  InvariantCheck(List<InvariantRule> rules) {
    this.rules = rules.stream().sorted(Comparator.comparing(InvariantRule::name)).toList();
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(AT_NIGHT);
  }

  @Override
  public void run() {
    violations();
  }

  /** How many there are; -1 when the database did not say. Never fails. */
  long violations() {
    try {
      long sum = 0;
      for (InvariantRule rule : rules) {
        long found = rule.violations();
        if (found > 0) {
          LOG.errorf(
              "rows that must not be rule=%s rows=%d: see the view %s_violations, and report it",
              rule.name(), found, rule.name());
        }
        sum += found;
      }
      return sum;
    } catch (RuntimeException e) {
      LOG.warnf(
          "rows not checked until the next night: is the database there? cause=%s",
          CauseSummary.names(e));
      return -1;
    }
  }
}
