package com.barron.load;

import com.barron.load.comparison.LoadComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run found.
 *
 * @param first counters of the first 1,000 messages after the start; empty when there was no start
 * @param before messages before the time that was measured
 * @param measured counters of that time
 * @param countsStatements whether PostgreSQL counted statements
 * @param costliest the statements that took most of the time, one line each
 * @param problems why the run is worth nothing, with what to do next
 */
record LoadResult(
    Optional<LoadSample> first,
    long before,
    LoadSample measured,
    boolean countsStatements,
    List<String> costliest,
    LoadTimes times,
    LoadComparison comparison,
    List<String> problems) {

  private static final double SLOW_MILLIS = 500;

  boolean isClean() {
    return problems.isEmpty() && comparison.isClean() && times.messages() > 0;
  }

  /** One line for each figure, and one for each problem. */
  List<String> lines() {
    double seconds = measured.at() / 1e9;
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "messages     %.1f a second (%,d in %.1f s, after %,d)",
            times.messages() / seconds, times.messages(), seconds, before));
    lines.add("acknowledged " + times.acknowledged());
    lines.add(
        "answered     "
            + times.answered()
            + line(
                "; %.2f %% after more than %.0f ms",
                100.0 * times.answered().above(SLOW_MILLIS) / Math.max(1, times.messages()),
                SLOW_MILLIS));
    lines.add(
        line(
            "CPU          server %.0f, PostgreSQL %.0f, people and provider %.0f µs a message",
            measured.perReply(measured.server()),
            measured.perReply(measured.database()),
            measured.perReply(measured.driver())));
    lines.add(first.map(this::firstLine).orElse("first 1,000  not measured: no start was seen"));
    lines.add(
        line("database     %.2f commits a message, ", measured.perReply(measured.commits()))
            + (countsStatements
                ? line("%.2f statements", measured.perReply(measured.statements()))
                : "statements not counted: pg_stat_statements is not loaded"));
    costliest.forEach(statement -> lines.add("statement    " + statement));
    lines.add(providerLine());
    lines.add(
        line(
            "machine      others used %.0f %% of a CPU, %.0f %% was taken away",
            others() / seconds / 1e4, measured.machine().stolen() / seconds / 1e4));
    lines.add("compared     " + comparison);
    comparison.complaints().forEach(complaint -> lines.add("FOUND        " + complaint));
    problems.forEach(problem -> lines.add("FAILED       " + problem));
    return lines;
  }

  /** Where all is well, the last three are 0. */
  private String providerLine() {
    return line(
        "provider     %.2f signs of typing, %.2f reports of delivery a message; %d messages"
            + " delivered again, %d requests broken off, asked %d times what it sent",
        measured.perReply(measured.typed()),
        measured.perReply(measured.reports()),
        measured.resends(),
        measured.broken(),
        measured.lists());
  }

  private String firstLine(LoadSample sample) {
    double server = sample.perReply(sample.server());
    double database = sample.perReply(sample.database());
    return line(
        "first 1,000  server %.0f, PostgreSQL %.0f µs a message, %.1f times the price after",
        server,
        database,
        (server + database) / measured.perReply(measured.server() + measured.database()));
  }

  /** Microseconds of what has no part in the load. */
  private long others() {
    long ours = measured.server() + measured.database() + measured.driver();
    return Math.max(0, measured.machine().busy() - ours);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
