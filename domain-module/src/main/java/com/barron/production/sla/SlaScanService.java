package com.barron.production.sla;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Raises the alarms of all clocks, once each for subject, kind and cycle. The clock of the database
 * says what is due. The columns that the scan writes are no part of {@link SlaClock}, so that a
 * command on a clock cannot overwrite them.
 */
@Stateless
public class SlaScanService implements SlaScan {
  private static final Logger LOG = Logger.getLogger(SlaScanService.class);

  private static final String DUE =
      """
      select subject from sla_clock
      where scan_at <= now()
      order by scan_at
      limit ?
      for update skip locked
      """;

  /**
   * A statement of its own, so that it sees what the locks of {@link #DUE} waited for: the priority
   * fits the deadline. A clock without an open interval is a row made by hand; it alarms too.
   */
  private static final String RAISE =
      """
      with due as (
        select c.subject, c.cycle, c.breach_at, c.breach_at <= now() as late,
               c.warned_cycle < c.cycle as warns, c.breached_cycle < c.cycle as breaches,
               coalesce(i.priority, 'HIGH') as priority
        from sla_clock c
        left join sla_interval i on i.subject = c.subject and i.ended_at is null
        where c.subject = any(?)),
      passed as (
        update sla_clock c
        set warned_cycle = c.cycle,
            breached_cycle = case when due.late then c.cycle else c.breached_cycle end
        from due where c.subject = due.subject),
      raised as (
        insert into sla_alarm (subject, kind, cycle, deadline, raised_at)
        select subject, 'WARNING', cycle, breach_at, now() from due where warns
        union all
        select subject, 'BREACH', cycle, breach_at, now() from due where breaches and late
        on conflict do nothing
        returning subject, kind)
      select subject, kind, cycle, priority, breach_at
      from raised join due using (subject)
      where kind = 'BREACH' or not late
      order by breach_at, subject
      """;

  /** Whoever has the clocks scanned: what follows is the clocks' doing. */
  private static final CommandOrigin CLOCK = new CommandOrigin(CommandOrigin.Source.TIMER, "sla");

  private final Sql sql;
  private final Event<Object> events;

  @Inject
  SlaScanService(EntityManager entityManager, @Any Event<Object> events) {
    this.sql = Sql.on(entityManager);
    this.events = events;
  }

  @Override
  public int raise(int most) {
    List<String> due = lockDue(most);
    if (!due.isEmpty()) {
      CLOCK.run(() -> publish(raise(due)));
    }
    return due.size();
  }

  /** Locks them until the transaction ends; those that others have locked are left out. */
  private List<String> lockDue(int most) {
    return sql.read(DUE, row -> row.getString("subject"), most);
  }

  private List<SlaAlarm> raise(List<String> subjects) {
    return sql.read(RAISE, SlaScanService::alarm, SqlArray.texts(subjects));
  }

  private static SlaAlarm alarm(ResultSet row) throws SQLException {
    return new SlaAlarm(
        Reference.of(row.getString("subject")),
        SlaAlarm.Kind.valueOf(row.getString("kind")),
        row.getInt("cycle"),
        Priority.valueOf(row.getString("priority")),
        Sql.instant(row, "breach_at").orElseThrow());
  }

  private void publish(List<SlaAlarm> raised) {
    raised.forEach(
        alarm ->
            LOG.infof(
                "alarm raised subject=%s kind=%s cycle=%d deadline=%s",
                alarm.subject(), alarm.kind(), alarm.cycle(), alarm.deadline()));
    if (!raised.isEmpty()) {
      events.fire(new SlaAlarmsWereRaised(raised));
    }
  }
}
