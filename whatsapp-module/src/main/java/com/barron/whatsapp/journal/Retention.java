package com.barron.whatsapp.journal;

import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Deletes what has been kept for long enough, in small batches. Any number of nodes may do so. */
@Singleton
class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  /** Twice as long as any provider repeats a message. */
  static final int INBOX_DAYS = 14;

  /** Far longer than the hour for which strangers are not told again. */
  private static final int TOLD_DAYS = 1;

  private static final int BATCH = 1_000;

  private final RetentionRepository rows;
  private final int messageDays;

  @Inject
  Retention(RetentionRepository rows, Settings settings) {
    this(rows, settings.conversationTimeouts().keepMessagesDays());
  }

  Retention(RetentionRepository rows, int messageDays) {
    this.rows = rows;
    this.messageDays = messageDays;
  }

  /** Deletes all that is too old. Never fails: what it leaves is deleted a night later. */
  void sweep() {
    try {
      long seen = all(() -> rows.deleteSeen(INBOX_DAYS, BATCH));
      long told = all(() -> rows.deleteTold(TOLD_DAYS, BATCH));
      long paid = all(() -> rows.deletePaid(messageDays, BATCH));
      long heard = all(() -> rows.deleteHeard(messageDays, BATCH));
      long alerts = all(() -> rows.deleteAlerts(messageDays, BATCH));
      long fetched = all(() -> rows.deleteFetched(INBOX_DAYS, BATCH));
      LOG.infof(
          "retention done inbox=%d told=%d outbox=%d heard=%d alerts=%d fetched=%d",
          seen, told, paid, heard, alerts, fetched);
    } catch (SQLException | RuntimeException e) {
      LOG.warnf(
          "retention broken off until the next night: is the database there? cause=%s",
          e.getClass().getName());
    }
  }

  private static long all(Batch batch) throws SQLException {
    long sum = 0;
    int deleted = BATCH;
    while (deleted == BATCH) {
      deleted = batch.delete();
      sum += deleted;
    }
    return sum;
  }

  @FunctionalInterface
  private interface Batch {
    int delete() throws SQLException;
  }
}
