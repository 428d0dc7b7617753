package com.barron.faults;

import com.barron.rig.Fleet;
import java.time.Duration;
import java.util.List;

/** PostgreSQL is restarted in good order, and then crashes, while people write. */
final class DatabaseRestarts implements Case {
  private static final int PEOPLE = 10;
  private static final double PER_SECOND = 15;

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
      load.goOnFor(Duration.ofSeconds(3));
      long fast = System.nanoTime();
      fleet.stopDatabase();
      fleet.startDatabase();
      load.goOnFor(Duration.ofSeconds(6));
      long immediate = System.nanoTime();
      fleet.crashDatabase();
      fleet.startDatabase();
      load.goOnFor(Duration.ofSeconds(6));
      load.stop();
      figure(trial, "503 around a fast restart", fast, immediate);
      figure(trial, "503 around a crash", immediate, System.nanoTime());
    }
    Outages.demandNoServerError(trial);
  }

  private static void figure(Trial trial, String name, long from, long to) {
    List<Attempt> turnedAway =
        Outages.attempts(trial)
            .filter(a -> a.status() == 503 && a.startedAt() >= from && a.startedAt() < to)
            .toList();
    trial.figure(name, Outages.span(turnedAway), Duration.ofSeconds(5));
  }
}
