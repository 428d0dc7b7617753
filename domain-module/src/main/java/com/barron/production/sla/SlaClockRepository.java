package com.barron.production.sla;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clocks of all subjects. */
@Dependent
class SlaClockRepository {
  private static final ReferenceLookup<StoredClock> BY_SUBJECT =
      ReferenceLookup.in(
          "sla_clock",
          "subject",
          """
          select c.subject as number, c.due_at, c.expected_at, i.cycle, i.priority, i.follows, i.started_at,
                 i.ended_at, i.ended_as, i.reason
          from sla_clock c
          left join sla_interval i on i.subject = c.subject
          where c.subject = ?
          order by i.no
          """,
          SlaClockRepository::clock);

  /** The version moves on, so that nobody writes back what they read before. */
  private static final String PASSED =
      """
      with passed as (
        select subject from sla_clock
        where ask_at <= now()
        order by ask_at
        limit ?
        for update skip locked),
      asked as (
        update sla_clock c
        set ask_at = null, version = c.version + 1
        from passed where c.subject = passed.subject
        returning c.subject)
      select a.subject from asked a
      where (select i.ended_as from sla_interval i where i.subject = a.subject order by i.no desc limit 1)
            is distinct from 'STOPPED'
      order by a.subject
      """;

  private static final String LONG_PAUSES =
      """
      with long as (
        select subject from sla_clock
        where long_pause_at <= now()
        order by long_pause_at
        limit ?
        for update skip locked)
      update sla_clock c
      set long_pause_at = null, version = c.version + 1
      from long where c.subject = long.subject
      returning c.subject
      """;

  /** Clocks that run towards a deadline which follows from a policy; the soonest first. */
  private static final String BY_POLICY =
      """
      select c.subject as number, c.due_at, c.expected_at, i.cycle, i.priority, i.follows,
             i.started_at, i.ended_at, i.ended_as, i.reason
      from (select subject, due_at, expected_at, breach_at from sla_clock
            where breach_at is not null and due_at is null and subject like ?
            order by breach_at, subject limit ?) c
      join sla_interval i on i.subject = c.subject
      order by c.breach_at, c.subject, i.no
      """;

  /** A clock and the interval in which it runs. */
  private static final String START =
      """
      with started as (
        insert into sla_clock (subject, due_at, cycle, warn_at, breach_at)
        values (?, cast(nullif(?, '') as timestamptz), ?,
                cast(nullif(?, '') as timestamptz), cast(nullif(?, '') as timestamptz)))
      insert into sla_interval (subject, no, cycle, priority, started_at)
      values (?, 1, ?, ?, ?)
      """;

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  SlaClockRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  /** Adds a clock that has just been started, by one statement. */
  void add(Reference subject, SlaClock clock) {
    SlaInterval running = clock.intervals().get(0);
    Sql.besides(entityManager)
        .write(
            START,
            subject.toString(),
            text(clock.dueAt()),
            running.cycle(),
            text(Optional.ofNullable(clock.warnAt())),
            text(Optional.ofNullable(clock.breachAt())),
            subject.toString(),
            running.cycle(),
            running.priority(),
            running.from());
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }

  boolean has(Reference subject) {
    return entityManager.find(SlaClock.class, subject.toString()) != null;
  }

  SlaClock locked(Reference subject) {
    return Optional.ofNullable(
            entityManager.find(SlaClock.class, subject.toString(), LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NoSuchClockException(subject));
  }

  /** The subjects of clocks that run, in order, after one of them. */
  List<String> running(String after, int most) {
    return subjects(
        "select subject from sla_clock where breach_at is not null and subject > ?"
            + " order by subject limit ?",
        after,
        most);
  }

  /**
   * Subjects whose promised time has passed and that have not ended, each once. The database's
   * clock says so; those that others have locked are left out.
   */
  List<String> takePassedPromises(int most) {
    return subjects(PASSED, most);
  }

  /** Subjects that have been paused for too long, each once; as {@link #takePassedPromises}. */
  List<String> takeLongPauses(int most) {
    return subjects(LONG_PAUSES, most);
  }

  private List<String> subjects(String statement, Object... values) {
    return sql.read(statement, row -> row.getString("subject"), values);
  }

  Match<StoredClock> find(Reference subject) {
    return BY_SUBJECT.find(sql, subject);
  }

  /**
   * Clocks that run and have no fixed date, those that are due first; not locked.
   *
   * @param kind of their subjects; empty: of any
   */
  List<StoredClock> runningByPolicy(Optional<ReferenceKind> kind, int most) {
    return sql
        .read(BY_POLICY, Row::of, kind.map(one -> one.prefix() + "-%").orElse("%"), most)
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("number", String.class), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(SlaClockRepository::clock)
        .toList();
  }

  private static StoredClock clock(List<Row> rows) {
    return new StoredClock(
        Reference.of(rows.get(0).get("number", String.class)),
        Optional.ofNullable(rows.get(0).get("due_at", Instant.class)),
        Optional.ofNullable(rows.get(0).get("expected_at", Instant.class)),
        rows.stream().map(SlaClockRepository::interval).toList());
  }

  private static SlaInterval interval(Row row) {
    return new SlaInterval(
        row.get("cycle", Integer.class),
        Priority.valueOf(row.get("priority", String.class)),
        row.get("follows", Instant.class),
        row.get("started_at", Instant.class),
        row.get("ended_at", Instant.class),
        Optional.ofNullable(row.get("ended_as", String.class))
            .map(SlaInterval.EndReason::valueOf)
            .orElse(null),
        row.get("reason", String.class));
  }

  /** A clock as it is stored. */
  record StoredClock(
      Reference subject,
      Optional<Instant> due,
      Optional<Instant> expected,
      List<SlaInterval> intervals) {}
}
