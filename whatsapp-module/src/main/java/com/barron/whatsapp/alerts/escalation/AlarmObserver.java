package com.barron.whatsapp.alerts.escalation;

import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.SlaAlarmsWereRaised;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes alerts of alarms, in the transaction in which they are raised. */
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

  @Inject
  AlarmObserver(Sql sql, AlertWorker work) {
    this.sql = sql;
    this.work = work;
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
    }
  }

  /** Best effort: the next tick does the same. */
  void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) SlaAlarmsWereRaised event) {
    work.wake();
  }
}
