package com.barron.faults;

import com.barron.rig.Fleet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs cases on one fleet, one after the other, and reports on all of them. */
final class Suite implements AutoCloseable {
  private final long seed = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
  private final boolean full = Boolean.getBoolean("faults.full");
  private final String name;
  private final Fleet fleet;
  private final List<Result> results = new ArrayList<>();

  private Suite(String name) {
    this.name = name;
    this.fleet = Fleet.start(Map.of());
    fleet.say("the seed is " + seed + ": -Dfaults.seed=" + seed + " repeats it");
  }

  /**
   * @param name of the report's files
   */
  static Suite start(String name) {
    return new Suite(name);
  }

  Result run(Case next) {
    fleet.use(next.settings());
    fleet.makeWhole();
    fleet.say(next.id() + ": " + next.fault());
    Result result = new Trial(next, fleet, seed, full).run();
    results.add(result);
    fleet.say(
        next.id()
            + (result.isPassed() ? " passed after " : " FAILED after ")
            + result.took().toSeconds()
            + " s");
    return result;
  }

  /** What all nodes logged in all cases. */
  Result logs() {
    LogScan.Found found = LogScan.in(fleet.logs());
    List<String> leaks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    notes.add(found.lines() + " lines of " + fleet.logs().size() + " logs were read");
    int traces = 0;
    for (Map.Entry<String, Integer> leak : found.leaks().entrySet()) {
      boolean trace = leak.getKey().startsWith(LogScan.TRACE);
      traces += trace ? leak.getValue() : 0;
      (trace ? notes : leaks).add(leak.getKey() + ", " + leak.getValue() + " times");
    }
    Result result =
        new Result(
            "I5",
            "phone numbers, texts, tokens or stack traces in any log",
            new Findings(0, 0, 0, 0, 0, 0, Duration.ZERO, List.of()),
            List.of(new Figure("stack traces", traces, 0, "entries")),
            leaks,
            notes,
            Duration.ZERO);
    results.add(result);
    return result;
  }

  @Override
  public void close() {
    Report report = new Report(seed, results);
    report.write(Path.of(System.getProperty("barron.faults")), name);
    report.print();
    fleet.close();
  }
}
