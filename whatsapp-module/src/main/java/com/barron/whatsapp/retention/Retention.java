package com.barron.whatsapp.retention;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what has been kept for long enough, in small batches. Any number of nodes may do so. */
@Singleton
class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  private static final int BATCH = 1_000;

  private final List<RetentionRule> rules;

  @Inject
  Retention(@Any Instance<RetentionRule> rules) {
    this(rules.stream().toList());
  }

  Retention(List<RetentionRule> rules) {
    this.rules = rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
  }

  /** Deletes all that is too old. Never fails: what it leaves is deleted a night later. */
  void sweep() {
    try {
      List<String> deleted = new ArrayList<>();
      for (RetentionRule rule : rules) {
        deleted.add(rule.name() + "=" + deleteAll(rule));
      }
      LOG.infof("retention done %s", String.join(" ", deleted));
    } catch (SQLException | RuntimeException e) {
      LOG.warnf(
          "retention broken off until the next night: is the database there? cause=%s",
          e.getClass().getName());
    }
  }

  private static long deleteAll(RetentionRule rule) throws SQLException {
    long sum = 0;
    int deleted = BATCH;
    while (deleted == BATCH) {
      deleted = rule.deleteBatch(BATCH);
      sum += deleted;
    }
    return sum;
  }
}
