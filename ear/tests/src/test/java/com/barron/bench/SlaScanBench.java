package com.barron.bench;

import com.barron.provider.SuppressForbidden;
import com.barron.rig.TestSql;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A million open tickets: how long a scan takes when nothing is due, and how long until ten
 * thousand that become due at once have their alarms, raised by the product's own timers.
 *
 * <p>The product must run on an empty database, on one node or more, and the rows stay: run it with
 * {@code BARRON_DATA_DIR} set to a folder to throw away. Then {@code mvn -q -Pbench
 * -Dbench=SlaScanBench}. Arguments: address, user and password of the database, those of the local
 * run when left out.
 */
public final class SlaScanBench {
  private static final int OPEN = 1_000_000;
  private static final int DUE = 10_000;
  private static final int FIRST = 100_000_000;
  private static final int SCANS = 200;
  private static final long A_MOMENT = 20_000_000L;

  private final TestSql database;

  private SlaScanBench(TestSql database) {
    this.database = database;
  }

  @SuppressForbidden("a program for the terminal")
  public static void main(String[] arguments) {
    SlaScanBench bench =
        new SlaScanBench(
            arguments.length == 3
                ? new TestSql(arguments[0], arguments[1], arguments[2])
                : new TestSql("jdbc:postgresql://localhost:15432/barron", "barron", "barron"));
    bench.open();
    System.out.printf(Locale.ROOT, "%,d open clocks%n", OPEN);
    System.out.printf(
        Locale.ROOT, "nothing due: p50 %.2f ms in the database%n", bench.nothingDue());
    for (int round = 0; round < 3; round++) {
      bench.becomeDue(round);
      System.out.printf(
          Locale.ROOT, "%,d due at once: all raised after %,d ms%n", DUE, bench.raised(round));
    }
  }

  /** None is due for a day. */
  private void open() {
    database.run(
        "insert into sla_clock (subject, cycle, warn_at, breach_at) select 'MAINT-' || n, 1, now()"
            + " + interval '1 day', now() + interval '2 days' from generate_series(?, ?) n",
        FIRST,
        FIRST + OPEN - 1);
    database.run(
        "insert into sla_interval (subject, no, cycle, priority, started_at) select 'MAINT-' || n,"
            + " 1, 1, 'HIGH', now() from generate_series(?, ?) n",
        FIRST,
        FIRST + OPEN - 1);
    database.run("analyze sla_clock");
    database.run("analyze sla_interval");
  }

  /** What the database says of the statement that locks what is due. */
  private double nothingDue() {
    double[] millis = new double[SCANS];
    for (int i = 0; i < SCANS; i++) {
      millis[i] =
          database
              .column(
                  "explain (analyze) select subject from sla_clock where scan_at <= now() order by"
                      + " scan_at limit 500 for update skip locked")
              .stream()
              .filter(line -> line.startsWith("Execution Time: "))
              .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
              .sum();
    }
    Arrays.sort(millis);
    return millis[SCANS / 2];
  }

  private void becomeDue(int round) {
    database.run(
        "update sla_clock set warn_at = now(), breach_at = now() + interval '1 hour' where subject"
            + " in (select 'MAINT-' || n from generate_series(?, ?) n)",
        first(round),
        first(round) + DUE - 1);
  }

  /** Milliseconds from when they became due to the last alarm's transaction. */
  private long raised(int round) {
    String alarms =
        " from sla_alarm join sla_clock using (subject) where kind = 'WARNING' and subject in"
            + " (select 'MAINT-' || n from generate_series(?, ?) n)";
    int last = first(round) + DUE - 1;
    while (database.number("select count(*)" + alarms, first(round), last) < DUE) {
      LockSupport.parkNanos(A_MOMENT);
    }
    return database.number(
        "select cast(extract(epoch from max(raised_at) - min(warn_at)) * 1000 as bigint)" + alarms,
        first(round),
        last);
  }

  private static int first(int round) {
    return FIRST + round * DUE;
  }
}
