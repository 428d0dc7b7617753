package com.barron.production.sla;

import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/**
 * The alarms of all clocks, once each for subject, kind and cycle. What is due says the clock of
 * the database. The columns that the scan writes are no part of {@link SlaClock}, so that a command
 * on a clock cannot overwrite them.
 */
@Dependent
class SlaAlarmRepository {
  private static final String DUE =
      """
      select subject from sla_clock
      where scan_at <= now()
      order by scan_at
      limit :most
      for update skip locked
      """;

  /**
   * Sees what the locks of {@link #DUE} waited for, as it is a statement of its own: the priority
   * fits the deadline. A clock that has no open stretch is a row made by hand; it alarms too.
   */
  private static final String RAISE =
      """
      with due as (
        select c.subject, c.cycle, c.breach_at, c.breach_at <= now() as late,
               c.warned_cycle < c.cycle as warns, c.breached_cycle < c.cycle as breaches,
               coalesce(i.priority, 'HIGH') as priority
        from sla_clock c
        left join sla_interval i on i.subject = c.subject and i.ended_at is null
        where c.subject = any(:subjects)),
      passed as (
        update sla_clock c
        set warned_cycle = c.cycle,
            breached_cycle = case when due.late then c.cycle else c.breached_cycle end
        from due where c.subject = due.subject),
      kept as (
        insert into sla_alarm (subject, kind, cycle, deadline, raised_at)
        select subject, 'WARNING', cycle, breach_at, now() from due where warns
        union all
        select subject, 'BREACH', cycle, breach_at, now() from due where breaches and late
        on conflict do nothing
        returning subject, kind)
      select subject, kind, cycle, priority, breach_at
      from kept join due using (subject)
      where kind = 'BREACH' or not late
      order by breach_at, subject
      """;

  private final EntityManager entityManager;

  @Inject
  SlaAlarmRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The subjects of due clocks, locked until the transaction ends; those of others are passed. */
  @SuppressWarnings("unchecked")
  List<String> lockDue(int most) {
    return entityManager.createNativeQuery(DUE).setParameter("most", most).getResultList();
  }

  /** Keeps the alarms of locked clocks. */
  @SuppressWarnings("unchecked")
  List<SlaAlarm> raise(List<String> subjects) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(RAISE, Tuple.class)
            .setParameter("subjects", subjects.toArray(String[]::new))
            .getResultList();
    return rows.stream().map(SlaAlarmRepository::alarm).toList();
  }

  private static SlaAlarm alarm(Tuple row) {
    return new SlaAlarm(
        Reference.of(row.get("subject", String.class)),
        SlaAlarm.Kind.valueOf(row.get("kind", String.class)),
        row.get("cycle", Integer.class),
        Priority.valueOf(row.get("priority", String.class)),
        row.get("breach_at", Instant.class));
  }
}
