package com.barron.faults;

import com.barron.rig.TestSql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plant with a million open clocks, of which ten thousand come to their warning at once. */
final class MillionClocks implements FaultCase {
  private static final int CLOCKS = 1_000_000;
  private static final int DUE = 10_000;
  private static final int FIRST = 100_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The query of a scan, run by the test: nothing is due. */
  private static final String SCAN =
      """
      EXPLAIN (ANALYZE, TIMING OFF) SELECT subject FROM sla_clock
       WHERE scan_at <= now() ORDER BY scan_at LIMIT 500 FOR UPDATE SKIP LOCKED
      """;

  @Override
  public String id() {
    return "F15";
  }

  @Override
  public String fault() {
    return "1,000,000 open clocks, 10,000 due at once";
  }

  @Override
  public void run(CaseContext caseContext) {
    TestSql testSql = caseContext.cluster().sql();
    if (!exists(testSql, "sla_alarm")) {
      caseContext.note("not run: nothing scans the clocks yet");
      return;
    }
    fill(testSql);
    caseContext.figure("scan with nothing due", scan(testSql), 50, "ms");

    testSql.run(
        "UPDATE sla_clock SET warn_at = now() WHERE subject = ANY"
            + " (SELECT 'MAINT-' || n FROM generate_series(?, ?) AS n)",
        FIRST,
        FIRST + DUE - 1);
    long due = System.nanoTime();
    long raised = 0;
    while (raised < DUE && System.nanoTime() - due < PATIENCE.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      raised = ours(testSql, "sla_alarm");
    }
    caseContext.figure(
        "10,000 alarms raised", Duration.ofNanos(System.nanoTime() - due), Duration.ofSeconds(10));
    caseContext.demand(raised + " of 10,000 alarms were raised", raised == DUE);
    if (exists(testSql, "sla_alert")) {
      long alerts = ours(testSql, "sla_alert");
      caseContext.demand(alerts + " of 10,000 alarms are on their way", alerts == DUE);
    }
    empty(testSql);
  }

  /** Clocks in the state in which the product leaves a ticket's: running, warning in a day. */
  private static void fill(TestSql testSql) {
    testSql.run(
        """
        INSERT INTO sla_clock (subject, cycle, warn_at, breach_at)
        SELECT 'MAINT-' || n, 1, now() + interval '1 day', now() + interval '2 days'
          FROM generate_series(?, ?) AS n
        """,
        FIRST,
        FIRST + CLOCKS - 1);
    testSql.run("ANALYZE sla_clock");
  }

  /** The median of some. */
  private static double scan(TestSql testSql) {
    List<Double> times =
        Stream.generate(() -> executionMillis(testSql)).limit(11).sorted().toList();
    return times.get(times.size() / 2);
  }

  private static double executionMillis(TestSql testSql) {
    Pattern time = Pattern.compile("Execution Time: ([0-9.]+) ms");
    return testSql.column(SCAN).stream()
        .map(time::matcher)
        .filter(Matcher::find)
        .map(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static long ours(TestSql testSql, String table) {
    return testSql.number("SELECT count(*) FROM " + table + " WHERE subject ~ '^MAINT-[0-9]{9}$'");
  }

  private static boolean exists(TestSql testSql, String table) {
    return Optional.ofNullable(
            testSql.rows("SELECT to_regclass(?)::text AS name", table).get(0).get("name"))
        .isPresent();
  }

  /** So that the nodes have nothing more to do with them. */
  private static void empty(TestSql testSql) {
    for (String table : List.of("sla_alert_notification", "sla_alert", "sla_alarm")) {
      if (exists(testSql, table)) {
        testSql.run("TRUNCATE " + table + " CASCADE");
      }
    }
    testSql.run("DELETE FROM sla_clock WHERE subject ~ '^MAINT-[0-9]{9}$'");
  }
}
