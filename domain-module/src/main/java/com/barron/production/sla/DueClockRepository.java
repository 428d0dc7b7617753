package com.barron.production.sla;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Clocks with a fixed deadline, by statements over sets. */
@Dependent
class DueClockRepository implements DueClocks {
  private static final String ROWS =
      """
      unnest(?, cast(? as timestamptz[]), cast(? as timestamptz[])) as r (subject, due_at, warn_at)
      """;

  private static final String START =
      "with clocks as (insert into sla_clock (subject, due_at, cycle, warn_at, breach_at)"
          + " select r.subject, r.due_at, 1, r.warn_at, r.due_at from "
          + ROWS
          + """
             returning subject)
            insert into sla_interval (subject, no, cycle, priority, started_at)
            select c.subject, 1, 1, ?, ? from clocks c
            """;

  /** One that does not run has no instants for the scan. */
  private static final String MOVE =
      """
      update sla_clock c
         set due_at = r.due_at,
             warn_at = case when c.breach_at is not null then r.warn_at end,
             breach_at = case when c.breach_at is not null then r.due_at end,
             version = c.version + 1
        from\s"""
          + ROWS
          + " where c.subject = r.subject returning c.subject";

  private static final String ALARMED =
      """
      select distinct subject from sla_alarm where subject = any(?)
      """;

  private static final String REMOVE =
      """
      with intervals as (delete from sla_interval where subject = any(?))
      delete from sla_clock where subject = any(?)
      """;

  private final Sql sql;
  private final SlaPolicyRepository slaPolicyRepository;
  private final Clock clock;

  @Inject
  DueClockRepository(Sql sql, SlaPolicyRepository slaPolicyRepository, Clock clock) {
    this.sql = sql;
    this.slaPolicyRepository = slaPolicyRepository;
    this.clock = clock;
  }

  @Override
  public void start(Map<Reference, Instant> deadlines, Priority priority) {
    if (deadlines.isEmpty()) {
      return;
    }
    List<Row> rows = rows(deadlines, priority);
    sql.write(
        START,
        SqlArray.texts(rows, Row::subject),
        SqlArray.texts(rows, Row::dueAt),
        SqlArray.texts(rows, Row::warnAt),
        priority,
        clock.instant());
  }

  @Override
  public void move(Map<Reference, Instant> deadlines, Priority priority) {
    if (deadlines.isEmpty()) {
      return;
    }
    List<Row> rows = rows(deadlines, priority);
    List<Reference> moved =
        sql.read(
            MOVE,
            row -> Reference.of(row.getString(1)),
            SqlArray.texts(rows, Row::subject),
            SqlArray.texts(rows, Row::dueAt),
            SqlArray.texts(rows, Row::warnAt));
    Map<Reference, Instant> missing = new HashMap<>(deadlines);
    missing.keySet().removeAll(new HashSet<>(moved));
    start(missing, priority);
  }

  @Override
  public Set<Reference> alarmed(Collection<Reference> subjects) {
    return sql
        .read(ALARMED, row -> Reference.of(row.getString(1)), SqlArray.texts(subjects))
        .stream()
        .collect(Collectors.toSet());
  }

  @Override
  public void remove(Collection<Reference> subjects) {
    SqlArray all = SqlArray.texts(subjects);
    sql.write(REMOVE, all, all);
  }

  /** Calendars are asked once for each deadline: many subjects share one. */
  private List<Row> rows(Map<Reference, Instant> deadlines, Priority priority) {
    Map<Instant, Instant> warnings = new HashMap<>();
    return deadlines.entrySet().stream()
        .map(
            entry ->
                new Row(
                    entry.getKey(),
                    entry.getValue(),
                    warnings.computeIfAbsent(
                        entry.getValue(),
                        slaPolicyRepository.of(entry.getKey().kind(), priority)::warningAt)))
        .toList();
  }

  private record Row(Reference subject, Instant dueAt, Instant warnAt) {}
}
