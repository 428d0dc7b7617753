package com.barron.faults;

import com.barron.rig.Fleet;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * The nodes do not reach each other any more, though both reach the database and are reached by
 * everybody; each person goes on talking to both of them by turns.
 */
final class NodesCutApart implements Case {
  private static final int PEOPLE = 8;
  private static final double PER_SECOND = 8;
  private static final Duration NOTICED_AT_MOST = Duration.ofMinutes(1);
  private static final Duration HEALED_AT_MOST = Duration.ofMinutes(3);

  @Override
  public String id() {
    return "F4";
  }

  @Override
  public String fault() {
    return "the nodes are cut apart from each other, and healed";
  }

  @Override
  public void run(Trial trial) {
    Fleet fleet = trial.fleet();
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), PER_SECOND)) {
      load.goOnFor(Duration.ofSeconds(3));
      fleet.cut();
      Awaitility.await().atMost(NOTICED_AT_MOST).until(() -> !fleet.hasOneView());
      load.goOnFor(Duration.ofSeconds(20));
      fleet.heal();
      long healed = System.nanoTime();
      Awaitility.await().atMost(HEALED_AT_MOST).until(fleet::hasOneView);
      trial.figure(
          "one view again", Duration.ofNanos(System.nanoTime() - healed), Duration.ofSeconds(60));
      load.goOnFor(Duration.ofSeconds(3));
      load.stop();
    }
    Outages.demandNoServerError(trial);
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
    trial.note("cut by relays between the nodes that let no byte through and close nothing");
  }
}
