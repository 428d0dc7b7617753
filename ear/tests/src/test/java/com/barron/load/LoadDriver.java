package com.barron.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lets people write, as many at once as the parameters say; each of them by one thread. */
final class LoadDriver {
  private final LoadControl control;
  private final List<Thread> threads = new ArrayList<>();

  private LoadDriver(LoadControl control) {
    this.control = control;
  }

  /** Begins at once. */
  static LoadDriver start(
      LoadParameters parameters,
      LoadTarget target,
      People people,
      Orders orders,
      LoadControl control) {
    LoadDriver driver = new LoadDriver(control);
    Schedule schedule = new Schedule(parameters.rate(), System.nanoTime());
    for (int i = 0; i < parameters.atOnce(); i++) {
      List<Person> share = share(people.all(), i, parameters.atOnce());
      Speaker speaker = new Speaker(target, i);
      Runnable loop =
          parameters.isClosed()
              ? new ClosedLoop(share, orders, speaker, control)
              : new OpenLoop(share, schedule, orders, speaker, control);
      driver.threads.add(LoadThreads.start("people-" + i, loop));
    }
    return driver;
  }

  /** Nobody begins another dialogue; returns when the open ones are finished. */
  void end(Duration most) {
    control.end();
    long end = System.nanoTime() + most.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        if (thread.isAlive()) {
          control.fail("people do not come to an end within " + most.toSeconds() + " s");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      control.fail("interrupted");
    }
  }

  private static List<Person> share(List<Person> people, int first, int step) {
    return IntStream.iterate(first, i -> i < people.size(), i -> i + step)
        .mapToObj(people::get)
        .toList();
  }
}
