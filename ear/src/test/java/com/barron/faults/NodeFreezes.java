package com.barron.faults;

import com.barron.provider.Lie;
import com.barron.provider.TwilioPhone;
import com.barron.rig.Node;
import java.time.Duration;
import java.util.List;

/** A node stands still for a minute with work in its hands, and wakes up as if nothing was. */
final class NodeFreezes implements Case {
  private static final int PEOPLE = 8;
  private static final double PER_SECOND = 6;
  private static final int IN_ITS_HANDS = 10;

  @Override
  public String id() {
    return "F3";
  }

  @Override
  public String fault() {
    return "a node stands still for a minute (SIGSTOP, SIGCONT)";
  }

  @Override
  public void run(Trial trial) {
    Node zombie = trial.fleet().node(0);
    List<TwilioPhone> owed = trial.people(IN_ITS_HANDS);
    trial.carrier().useTheBalancer();
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), PER_SECOND)) {
      load.goOnFor(Duration.ofSeconds(3));
      for (TwilioPhone phone : owed) {
        // It waits for an answer that does not come; its late result must not count.
        trial.fleet().twilio().lieTo(phone.address(), Lie.SENT_THEN_SILENCE);
        trial.carrier().carryTo(zombie, phone, phone.text("ORD-12346"));
      }
      zombie.freeze();
      long frozen = System.nanoTime();
      load.goOnFor(Duration.ofSeconds(60));
      long thawed = System.nanoTime();
      zombie.unfreeze();
      load.goOnFor(Duration.ofSeconds(15));
      load.stop();
      Times meanwhile =
          Times.of(
              Outages.attempts(trial).filter(a -> a.endedAt() >= frozen && a.startedAt() < thawed));
      trial.figure("webhook, through the balancer", meanwhile.worst(), Duration.ofSeconds(5));
      trial.note("p95 meanwhile " + meanwhile.percentile(95).toMillis() + " ms");
    }
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
