package com.barron.load;

import com.barron.load.DatabaseCounters.Counts;
import com.barron.load.cpu.CpuTime;
import com.barron.load.cpu.MachineCpu;

/**
 * All counters at one moment.
 *
 * @param at as {@link System#nanoTime()}
 * @param replies that the provider took
 * @param reports of delivery that the product took
 * @param typed signs of typing that it showed
 * @param broken requests to it that ended before they were answered
 * @param lists how often it was asked what it had sent
 * @param resends messages that it delivered once more
 * @param server CPU of all nodes, microseconds
 * @param database CPU of PostgreSQL with all its processes, microseconds
 * @param driver CPU of people and provider, microseconds
 */
record LoadSample(
    long at,
    long replies,
    long reports,
    long typed,
    long broken,
    long lists,
    long resends,
    long server,
    long database,
    long driver,
    long commits,
    long statements,
    MachineCpu machine) {

  /** Takes one now. */
  static LoadSample take(
      LoadTarget target, DatabaseCounters counters, People people, DeliveryReporter reporter) {
    Counts counts = counters.counts();
    return new LoadSample(
        System.nanoTime(),
        people.replies(),
        reporter.accepted(),
        people.typed(),
        people.broken(),
        people.lists(),
        people.resends(),
        target.serverPids().stream().mapToLong(CpuTime::of).sum(),
        CpuTime.withChildren(target.databasePid()),
        CpuTime.of(ProcessHandle.current().pid()),
        counts.commits(),
        counts.statements(),
        MachineCpu.now());
  }

  /** What was counted since an earlier one. */
  LoadSample since(LoadSample before) {
    return new LoadSample(
        at - before.at,
        replies - before.replies,
        reports - before.reports,
        typed - before.typed,
        broken - before.broken,
        lists - before.lists,
        resends - before.resends,
        server - before.server,
        database - before.database,
        driver - before.driver,
        commits - before.commits,
        statements - before.statements,
        machine.since(before.machine));
  }

  /** A counter for each reply; 0 when there is none. */
  double perReply(long counter) {
    return replies == 0 ? 0 : (double) counter / replies;
  }
}
