package com.barron.faults;

import com.barron.provider.TwilioPhone;
import com.barron.rig.TestCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The context of a running case: its cluster and client, its measurements and its demands. */
final class CaseContext {
  /** Longer than the product needs to recover from any injected fault. */
  private static final Duration SETTLED_AT_MOST = Duration.ofMinutes(4);

  private final FaultCase what;
  private final TestCluster testCluster;
  private final boolean full;
  private final Random random;
  private final RetryingClient retryingClient;
  private final EvidenceCollector evidenceCollector;
  private final long start = System.nanoTime();
  private final List<MeasuredFigure> measuredFigures = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> unanswered = new HashSet<>();
  private boolean ordered = true;

  CaseContext(FaultCase what, TestCluster testCluster, long seed, boolean full) {
    this.what = what;
    this.testCluster = testCluster;
    this.full = full;
    this.random = new Random(seed + what.id().hashCode());
    this.retryingClient = new RetryingClient(testCluster, Duration.ofSeconds(60));
    this.evidenceCollector = EvidenceCollector.from(testCluster);
  }

  TestCluster cluster() {
    return testCluster;
  }

  RetryingClient client() {
    return retryingClient;
  }

  /** All randomness of the case comes from here. */
  Random random() {
    return random;
  }

  /** Whether nothing is shortened. */
  boolean isFull() {
    return full;
  }

  /** The fault lasts long in the full form, and as long as said otherwise. */
  Duration lasting(Duration shortened, Duration whole) {
    if (!full && !shortened.equals(whole)) {
      note(
          "shortened from "
              + whole.toSeconds()
              + " s to "
              + shortened.toSeconds()
              + " s, -Dfaults.full runs all of it");
    }
    return full ? whole : shortened;
  }

  List<TwilioPhone> people(int count) {
    return Stream.generate(testCluster::somebody).limit(count).toList();
  }

  /** People write several messages at once here: only the order of the answers can be checked. */
  void withoutOrder() {
    ordered = false;
  }

  /** What this person says is remembered, but need not be answered. */
  void withoutAnswers(TwilioPhone phone) {
    unanswered.add(phone.number());
  }

  void figure(String name, double reached, double limit, String unit) {
    measuredFigures.add(new MeasuredFigure(name, reached, limit, unit));
  }

  /** A figure of time. */
  void figure(String name, Duration reached, Duration limit) {
    figure(name, reached.toMillis() / 1_000.0, limit.toMillis() / 1_000.0, "s");
  }

  void demand(String name, boolean holds) {
    if (!holds) {
      wrong.add(name);
    }
  }

  void note(String text) {
    notes.add(text);
  }

  /** Returns when nothing is on its way any more. @return how long that took */
  Duration settle() {
    long since = System.nanoTime();
    try {
      Awaitility.await()
          .atMost(SETTLED_AT_MOST)
          .pollInterval(Duration.ofMillis(250))
          .ignoreExceptions()
          .until(() -> evidenceCollector.unsettled() == 0);
    } catch (ConditionTimeoutException e) {
      note("not settled after " + SETTLED_AT_MOST.toSeconds() + " s");
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Runs the case and checks the evidence. */
  CaseResult run() {
    try {
      what.run(this);
    } catch (Exception | AssertionError e) {
      wrong.add("ended early: " + e);
    }
    testCluster.twilio().injectAlways(request -> Optional.empty());
    testCluster.twilio().slowDown(Duration.ZERO);
    settle();
    retryingClient.close();
    Outages.answers(this).ifPresent(this::note);
    VerificationResult verificationResult =
        ConsistencyChecker.check(
            evidenceCollector.evidence(retryingClient.carried(), unanswered, ordered));
    return new CaseResult(
        what.id(),
        what.fault(),
        verificationResult,
        List.copyOf(measuredFigures),
        List.copyOf(wrong),
        List.copyOf(notes),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
