package com.barron.faults;

import com.barron.rig.Node;
import java.time.Duration;

/** Both nodes are restarted, one after the other, while people write. */
final class RollingRestart implements Case {
  private static final int PEOPLE = 10;
  private static final double PER_SECOND = 8;

  @Override
  public String id() {
    return "F2";
  }

  @Override
  public String fault() {
    return "rolling restart (SIGTERM)";
  }

  @Override
  public void run(Trial trial) {
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), PER_SECOND)) {
      load.goOnFor(Duration.ofSeconds(3));
      for (Node node : trial.fleet().nodes()) {
        node.stop();
        // A balancer that asks for readiness: a node that starts answers 404, and then not at all.
        trial.carrier().leaveOut(node);
        node.launch();
        node.awaitReady();
        trial.carrier().takeBack(node);
        load.goOnFor(Duration.ofSeconds(3));
      }
      load.stop();
    }
    // Turned away is not failed: the other node takes it. Broken in the middle is, and so is any
    // answer after which a provider gives up.
    long failed = Outages.attempts(trial).filter(a -> !a.took() && !a.isTurnedAway()).count();
    trial.figure("requests that failed in flight", failed, 0, "requests");
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
