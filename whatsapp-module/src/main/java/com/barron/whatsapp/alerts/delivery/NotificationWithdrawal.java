package com.barron.whatsapp.alerts.delivery;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.outbox.announcement.Announcements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Takes back what was not sent yet of alerts that are not true any more. */
@Singleton
public class NotificationWithdrawal {
  /** A message that tells of other alerts too, which still go on, is left alone. */
  private static final String WAITING =
      """
      SELECT DISTINCT n.outbox_id
        FROM sla_alert_notification n
        JOIN whatsapp_outbox o ON o.id = n.outbox_id AND o.state IN ('PENDING', 'SENDING', 'UNKNOWN')
       WHERE n.alert = ANY (?) AND n.outcome = 'SENT_TO_OUTBOX'
         AND NOT EXISTS (SELECT FROM sla_alert_notification s
                           JOIN sla_alert a ON a.id = s.alert
                          WHERE s.outbox_id = n.outbox_id AND s.outcome = 'SENT_TO_OUTBOX'
                            AND s.alert <> ALL (?) AND a.state IN ('OPEN', 'EXHAUSTED'))
      """;

  /** Only what really does not leave: a provider may have been handed a message just now. */
  private static final String TAKEN_BACK =
      """
      UPDATE sla_alert_notification n
         SET outcome = 'WITHDRAWN'
       WHERE n.alert = ANY (?) AND n.outbox_id = ANY (?) AND n.outcome = 'SENT_TO_OUTBOX'
         AND NOT EXISTS (SELECT FROM whatsapp_outbox o WHERE o.id = n.outbox_id AND o.state NOT IN ('DEAD', 'WITHDRAWN'))
      """;

  private static final String NO_DIGEST =
      """
      UPDATE sla_alert_notification SET outcome = 'WITHDRAWN' WHERE alert = ANY (?) AND outcome = 'DIGEST'
      """;

  private final Sql sql;
  private final Announcements announcements;

  @Inject
  public NotificationWithdrawal(Sql sql, Announcements announcements) {
    this.sql = sql;
    this.announcements = announcements;
  }

  /**
   * Takes back messages and digests.
   *
   * @param alerts locked by the caller's transaction
   */
  public void withdraw(Collection<Long> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    SqlArray ids = SqlArray.numbers(alerts);
    sql.write(NO_DIGEST, ids);
    List<Long> waiting = sql.read(WAITING, row -> row.getLong("outbox_id"), ids, ids);
    if (!waiting.isEmpty()) {
      announcements.withdraw(waiting);
      sql.write(TAKEN_BACK, ids, SqlArray.numbers(waiting));
    }
  }
}
