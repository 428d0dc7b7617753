package com.barron.faults;

import com.barron.rig.TestCluster;
import java.time.Duration;
import java.util.List;

/** PostgreSQL is shut down and started, and then crashes, while people write. */
final class DatabaseRestarts implements FaultCase {
  private static final int PEOPLE = 10;
  private static final double PER_SECOND = 15;
  private static final Duration BEFORE = Duration.ofSeconds(3);
  private static final Duration AFTER = Duration.ofSeconds(6);

  @Override
  public String id() {
    return "F5";
  }

  @Override
  public String fault() {
    return "PostgreSQL restarted fast, then immediate";
  }

  @Override
  public void run(CaseContext caseContext) {
    TestCluster testCluster = caseContext.cluster();
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(PEOPLE), PER_SECOND)) {
      restart(caseContext, messageLoad, "a fast restart", testCluster::stopDatabase);
      restart(caseContext, messageLoad, "a crash", testCluster::crashDatabase);
      messageLoad.stop();
    }
    Outages.demandNoServerError(caseContext);
  }

  private static void restart(
      CaseContext caseContext, MessageLoad messageLoad, String what, Runnable end) {
    messageLoad.runFor(BEFORE);
    long from = System.nanoTime();
    end.run();
    caseContext.cluster().startDatabase();
    long back = System.nanoTime();
    messageLoad.runFor(AFTER);
    List<Attempt> turnedAway =
        Outages.attempts(caseContext)
            .filter(a -> a.status() == 503 && a.startedAt() >= from)
            .toList();
    Duration away = Duration.ofNanos(back - from);
    caseContext.figure("503 around " + what, Outages.span(turnedAway), Duration.ofSeconds(5));
    caseContext.note(
        "around " + what + " the database itself was away for " + away.toMillis() + " ms");
  }
}
