package com.barron.load;

import com.barron.load.cpu.CpuAffinity;
import com.barron.load.cpu.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run: a warm-up, the time that is measured, the end of what was begun, and the comparison.
 * Servers use all CPUs until the warm-up is over, as they do when they start in production.
 */
final class LoadMeasurement {
  private static final int FIRST = 1_000;
  private static final Duration SETTLED = Duration.ofSeconds(2);
  private static final Duration END_AT_MOST = Duration.ofSeconds(150);
  private static final long A_MOMENT = 100_000_000;

  private final LoadParameters parameters;
  private final LoadTarget target;
  private final People people;
  private final DeliveryReporter reporter;
  private final LoadProgress progress;
  private final LoadWait loadWait;
  private LoadControl control = new LoadControl();

  LoadMeasurement(
      LoadParameters parameters,
      LoadTarget target,
      People people,
      DeliveryReporter reporter,
      LoadProgress progress) {
    this.parameters = parameters;
    this.target = target;
    this.people = people;
    this.reporter = reporter;
    this.progress = progress;
    this.loadWait = new LoadWait(people, parameters.messagesAtMost(), progress);
  }

  /** Returns when all is compared. */
  LoadResult run() {
    try (DatabaseCounters counters =
        DatabaseCounters.of(target.database(), parameters.statements())) {
      return run(counters);
    }
  }

  private LoadResult run(DatabaseCounters counters) {
    writePast();
    reporter.start(target);
    Orders orders = Orders.create(target.database(), parameters.dialoguesAtMost());
    EvidenceReader evidence = new EvidenceReader(target.database(), people);
    LoadSample ready = sample(counters);
    LoadDriver driver = LoadDriver.closedLoop(parameters, target, people, orders, control);

    long warm = System.nanoTime() + parameters.warmUp().toNanos();
    loadWait.await("first messages", control, warm, () -> people.replies() >= FIRST);
    Optional<LoadSample> first =
        people.replies() < FIRST ? Optional.empty() : Optional.of(sample(counters).since(ready));
    await("warm-up", warm);
    bindToCpus();
    if (!parameters.isClosed()) {
      driver = openLoop(driver, orders);
    }
    await("warm-up", System.nanoTime() + SETTLED.toNanos());
    counters.forgetStatements();
    LoadSample from = sample(counters);
    await("measured", from.at() + parameters.duration().toNanos());
    LoadSample to = sample(counters);
    List<String> costliest = counters.costliest(to.replies() - from.replies());

    progress.say("people finish what they began");
    driver.end(END_AT_MOST);
    awaitEnd(evidence);
    progress.say("driver, provider and database are compared");
    return new LoadResult(
        first.filter(sample -> target.isFresh()),
        from.replies() - ready.replies(),
        to.since(from),
        counters.countsStatements(),
        costliest,
        new LoadTimes(people, from.at(), to.at()),
        evidence.compare(),
        problems(evidence));
  }

  private void writePast() {
    PastMessages past = new PastMessages(target.database(), progress);
    if (parameters.journal() > 0) {
      past.write(parameters.journal());
    }
    if (parameters.waiting() > 0) {
      past.waitForAProvider(parameters.waiting());
    }
  }

  /** Goes on with messages at fixed times, when all is answered. */
  private LoadDriver openLoop(LoadDriver warmUp, Orders orders) {
    warmUp.end(END_AT_MOST);
    if (control.failure().isPresent()) {
      return warmUp;
    }
    control = new LoadControl();
    return LoadDriver.openLoop(parameters, target, people, orders, control);
  }

  private LoadSample sample(DatabaseCounters counters) {
    return LoadSample.take(target, counters, people, reporter);
  }

  private void bindToCpus() {
    if (control.isOver()) {
      return;
    }
    List<Long> servers = new ArrayList<>(target.serverPids());
    servers.add(target.databasePid());
    servers.addAll(CpuTime.children(target.databasePid()));
    CpuAffinity.bind(servers, parameters.serverCpus());
    CpuAffinity.bind(List.of(ProcessHandle.current().pid()), parameters.driverCpus());
  }

  /** Until a time, or the end of the load. */
  private void await(String phase, long end) {
    loadWait.await(phase, control, end, () -> false);
  }

  /** And a moment longer, in which something could be sent a second time. */
  private void awaitEnd(EvidenceReader evidence) {
    long end = System.nanoTime() + END_AT_MOST.toNanos();
    while (evidence.unsettled() + reporter.unfinished() > 0 && end - System.nanoTime() > 0) {
      LoadWait.until(System.nanoTime() + A_MOMENT);
    }
    LoadWait.until(System.nanoTime() + SETTLED.toNanos());
  }

  private List<String> problems(EvidenceReader evidence) {
    List<String> problems = new ArrayList<>(control.failure().stream().toList());
    if (people.refusals() > 0) {
      problems.add(
          "the provider refused "
              + people.refusals()
              + " requests, the last one with "
              + people.lastRefusal());
    }
    if (reporter.refused() > 0) {
      problems.add("the product did not take " + reporter.refused() + " reports of delivery");
    }
    long unreported = evidence.notReportedAs(reporter.last());
    if (unreported > 0) {
      problems.add(unreported + " messages do not have the delivery that was reported last");
    }
    return problems;
  }
}
