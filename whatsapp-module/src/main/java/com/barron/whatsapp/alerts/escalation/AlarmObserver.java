package com.barron.whatsapp.alerts.escalation;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.SlaAlarmsWereRaised;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Creates alerts for alarms, in the transaction in which these are raised. */
@Singleton
class AlarmObserver {
  private static final Logger LOG = Logger.getLogger(AlarmObserver.class);

  /**
   * A breach says more than a warning of the same clock, which is over then. An alarm that was seen
   * before changes nothing.
   */
  private static final String RAISE =
      """
      WITH raised AS (
        SELECT * FROM unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::timestamptz[])
                      AS v (subject, kind, cycle, priority, deadline)
      ), superseded AS (
        UPDATE sla_alert a
           SET state = 'OVER', next_at = NULL, escalates_at = NULL
          FROM raised r
         WHERE r.kind = 'BREACH' AND a.subject = r.subject AND a.cycle = r.cycle AND a.kind = 'WARNING'
           AND a.state <> 'OVER'
        RETURNING a.id
      )
      INSERT INTO sla_alert (subject, kind, cycle, priority, deadline)
      SELECT subject, kind, cycle, priority, deadline FROM raised
      ON CONFLICT (subject, kind, cycle) DO NOTHING
      """;

  private final Sql sql;
  private final AlertWorker work;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  AlarmObserver(Sql sql, AlertWorker work, AuditLog auditLog, Clock clock) {
    this.sql = sql;
    this.work = work;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  void on(@Observes SlaAlarmsWereRaised event) {
    List<SlaAlarm> alarms = event.alarms();
    if (!alarms.isEmpty()) {
      int added =
          sql.write(
              RAISE,
              SqlArray.texts(alarms, SlaAlarm::subject),
              SqlArray.texts(alarms, SlaAlarm::kind),
              SqlArray.numbers(alarms, SlaAlarm::cycle),
              SqlArray.texts(alarms, SlaAlarm::priority),
              SqlArray.texts(alarms, SlaAlarm::deadline));
      LOG.infof("alerts opened alerts=%d", added);
      audit(alarms);
    }
  }

  private void audit(List<SlaAlarm> alarms) {
    auditLog.write(
        alarms.stream()
            .map(
                alarm ->
                    AuditEntry.of(clock.instant(), action(alarm), alarm.subject())
                        .changing(
                            Changes.none()
                                .with("deadline", alarm.deadline())
                                .with("cycle", alarm.cycle())))
            .toList());
  }

  private static AuditAction action(SlaAlarm alarm) {
    return switch (alarm.kind()) {
      case WARNING -> AuditAction.DEADLINE_NEAR;
      case BREACH -> AuditAction.DEADLINE_PASSED;
    };
  }

  /** Best effort: the next tick does the same. */
  void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) SlaAlarmsWereRaised event) {
    work.wake();
  }
}
