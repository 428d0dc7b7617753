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
    trial.carrier().useTheBalancer();
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), PER_SECOND)) {
      load.goOnFor(Duration.ofSeconds(3));
      for (Node node : trial.fleet().nodes()) {
        node.stop();
        node.launch();
        node.awaitReady();
        load.goOnFor(Duration.ofSeconds(3));
      }
      load.stop();
    }
    long failed = Outages.attempts(trial).filter(a -> !a.took()).count();
    trial.figure("requests that failed at the balancer", failed, 0, "requests");
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
