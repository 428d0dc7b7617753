package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A minute without PostgreSQL. */
final class DatabaseAway implements FaultCase {
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String id() {
    return "F6";
  }

  @Override
  public String fault() {
    return "PostgreSQL away for a minute";
  }

  @Override
  public void run(CaseContext caseContext) {
    TwilioPhone phone = caseContext.people(1).get(0);
    for (TestNode testNode : caseContext.cluster().nodes()) {
      caseContext.client().carryTo(testNode, phone, phone.text("menu"));
    }
    caseContext.settle();

    caseContext.cluster().stopDatabase();
    List<Attempt> refusals = new ArrayList<>();
    long end = System.nanoTime() + AWAY.toNanos();
    while (System.nanoTime() < end) {
      for (TestNode testNode : caseContext.cluster().nodes()) {
        DeliveredMessage deliveredMessage =
            caseContext.client().carryTo(testNode, phone, phone.text("menu"));
        refusals.addAll(deliveredMessage.attempts());
      }
      // A message a second on each node.
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    caseContext.cluster().startDatabase();
    long back = System.nanoTime();
    for (TestNode testNode : caseContext.cluster().nodes()) {
      awaitTaken(caseContext, testNode, phone);
    }
    Duration recovery = Duration.ofNanos(System.nanoTime() - back);

    caseContext.demand("all are told 503", refusals.stream().allMatch(a -> a.status() == 503));
    caseContext.figure(
        "slowest 503", LatencySummary.of(refusals.stream()).worst(), Duration.ofSeconds(1));
    caseContext.figure("both nodes take messages again", recovery, Duration.ofSeconds(5));
    timersAreAlive(caseContext);
  }

  private static void awaitTaken(CaseContext caseContext, TestNode testNode, TwilioPhone phone) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!caseContext.client().carryTo(testNode, phone, phone.text("menu")).isAcknowledged()
        && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** A message that was refused once is sent again only by a timer. */
  private static void timersAreAlive(CaseContext caseContext) {
    TwilioPhone other = caseContext.people(1).get(0);
    caseContext.cluster().twilio().lieTo(other.address(), InjectedFault.TOO_MANY_REQUESTS);
    caseContext.client().carry(other, other.text("ORD-12346"));
    other.receives(PATIENCE);
  }
}
