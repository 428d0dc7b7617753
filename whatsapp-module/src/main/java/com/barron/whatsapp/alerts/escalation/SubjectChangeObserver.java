package com.barron.whatsapp.alerts.escalation;

import com.barron.production.maintenance.TicketChanged;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.orders.OrderChanged;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.assignment.OrderWasUnassigned;
import com.barron.production.quality.DefectWasResolved;
import com.barron.production.quality.handling.DefectWasUnassigned;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.alerts.delivery.NotificationWithdrawal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Follows the subjects of alerts in the transaction in which they move. The clock may move after
 * the event: what is not certain by the event itself is looked at after the commit.
 */
@Singleton
class SubjectChangeObserver {
  private static final String END =
      """
      UPDATE sla_alert SET state = 'OVER', next_at = NULL, escalates_at = NULL
       WHERE id IN (SELECT id FROM sla_alert WHERE subject = ? AND state <> 'OVER' ORDER BY id FOR UPDATE)
      RETURNING id
      """;

  private static final String LOOK_AGAIN =
      """
      UPDATE sla_alert SET next_at = now(), priority = ?
       WHERE id IN (SELECT id FROM sla_alert WHERE subject = ? AND state IN ('OPEN', 'EXHAUSTED') ORDER BY id FOR UPDATE)
      RETURNING id
      """;

  /** Whoever took care does not any more. */
  private static final String UNACKNOWLEDGE =
      """
      UPDATE sla_alert
         SET state = 'OPEN', round = 0, acknowledged_by = NULL, acknowledged_at = NULL, promised_until = NULL,
             next_at = now()
       WHERE id IN (SELECT id FROM sla_alert WHERE subject = ? AND state = 'ACKNOWLEDGED' ORDER BY id FOR UPDATE)
      """;

  private final Sql sql;
  private final NotificationWithdrawal notificationWithdrawal;

  @Inject
  SubjectChangeObserver(Sql sql, NotificationWithdrawal notificationWithdrawal) {
    this.sql = sql;
    this.notificationWithdrawal = notificationWithdrawal;
  }

  void on(@Observes TicketChanged moved) {
    if (moved.status().hasEnded()) {
      end(moved.ticket());
      return;
    }
    if (moved.status() == TicketStatus.OPEN) {
      sql.write(UNACKNOWLEDGE, moved.ticket().toString());
    }
    List<Long> alerts = lookAgain(moved.ticket(), moved.urgency());
    if (moved.status() == TicketStatus.WAITING_FOR_PARTS) {
      notificationWithdrawal.withdraw(alerts);
    }
  }

  void on(@Observes OrderChanged moved) {
    if (moved.status() == OrderStatus.COMPLETED || moved.status() == OrderStatus.CANCELLED) {
      end(moved.order());
    }
  }

  void on(@Observes OrderWasUnassigned unassigned) {
    sql.write(UNACKNOWLEDGE, unassigned.order().toString());
  }

  void on(@Observes DefectWasUnassigned unassigned) {
    sql.write(UNACKNOWLEDGE, unassigned.defect().toString());
  }

  void on(@Observes DefectWasResolved resolved) {
    end(resolved.defect());
  }

  private void end(Reference subject) {
    notificationWithdrawal.withdraw(sql.read(END, row -> row.getLong("id"), subject.toString()));
  }

  private List<Long> lookAgain(Reference subject, Priority priority) {
    return sql.read(LOOK_AGAIN, row -> row.getLong("id"), priority.name(), subject.toString());
  }
}
