package com.barron.faults;

import com.barron.provider.Lie;
import com.barron.provider.TwilioPhone;
import com.barron.rig.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A minute without PostgreSQL. */
final class DatabaseAway implements Case {
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
  public void run(Trial trial) {
    TwilioPhone phone = trial.people(1).get(0);
    for (Node node : trial.fleet().nodes()) {
      trial.carrier().carryTo(node, phone, phone.text("menu"));
    }
    trial.settle();

    trial.fleet().stopDatabase();
    List<Attempt> refusals = new ArrayList<>();
    long end = System.nanoTime() + AWAY.toNanos();
    while (System.nanoTime() < end) {
      for (Node node : trial.fleet().nodes()) {
        Sent sent = trial.carrier().carryTo(node, phone, phone.text("menu"));
        refusals.addAll(sent.attempts());
      }
      // A message a second on each node.
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    trial.fleet().startDatabase();
    long back = System.nanoTime();
    for (Node node : trial.fleet().nodes()) {
      awaitTaken(trial, node, phone);
    }
    Duration recovery = Duration.ofNanos(System.nanoTime() - back);

    trial.demand("all are told 503", refusals.stream().allMatch(a -> a.status() == 503));
    trial.figure("slowest 503", Times.of(refusals.stream()).worst(), Duration.ofSeconds(1));
    trial.figure("both nodes take messages again", recovery, Duration.ofSeconds(5));
    timersAreAlive(trial);
  }

  private static void awaitTaken(Trial trial, Node node, TwilioPhone phone) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!trial.carrier().carryTo(node, phone, phone.text("menu")).isAcknowledged()
        && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** What was refused once is sent again by nothing but a timer. */
  private static void timersAreAlive(Trial trial) {
    TwilioPhone other = trial.people(1).get(0);
    trial.fleet().twilio().lieTo(other.address(), Lie.TOO_MANY_REQUESTS);
    trial.carrier().carry(other, other.text("ORD-12346"));
    other.hears(PATIENCE);
  }
}
