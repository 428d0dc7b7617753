package com.barron.faults;

import com.barron.rig.Fleet;
import java.time.Duration;
import java.util.List;

/** PostgreSQL is restarted in good order, and then crashes, while people write. */
final class DatabaseRestarts implements Case {
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
  public void run(Trial trial) {
    Fleet fleet = trial.fleet();
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), PER_SECOND)) {
      restart(trial, load, "a fast restart", fleet::stopDatabase);
      restart(trial, load, "a crash", fleet::crashDatabase);
      load.stop();
    }
    Outages.demandNoServerError(trial);
  }

  private static void restart(Trial trial, Load load, String what, Runnable end) {
    load.goOnFor(BEFORE);
    long from = System.nanoTime();
    end.run();
    trial.fleet().startDatabase();
    long back = System.nanoTime();
    load.goOnFor(AFTER);
    List<Attempt> turnedAway =
        Outages.attempts(trial).filter(a -> a.status() == 503 && a.startedAt() >= from).toList();
    Duration away = Duration.ofNanos(back - from);
    trial.figure("503 around " + what, Outages.span(turnedAway), Duration.ofSeconds(5));
    trial.note("around " + what + " the database itself was away for " + away.toMillis() + " ms");
  }
}
