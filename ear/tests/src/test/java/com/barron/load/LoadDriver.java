package com.barron.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Lets people write, as many at once as the parameters say; each of them by one thread. */
final class LoadDriver {
  private final LoadControl control;
  private final List<Thread> threads = new ArrayList<>();

  private LoadDriver(LoadControl control) {
    this.control = control;
  }

  /** Each message after the reply to the last one. Begins at once. */
  static LoadDriver closedLoop(
      LoadParameters parameters,
      LoadTarget target,
      People people,
      Orders orders,
      LoadControl control) {
    return start(
        parameters,
        target,
        people,
        control,
        (share, speaker) -> new ClosedLoop(share, people, orders, speaker, control));
  }

  /** Messages at the rate of the parameters. Begins at once. */
  static LoadDriver openLoop(
      LoadParameters parameters,
      LoadTarget target,
      People people,
      Orders orders,
      LoadControl control) {
    Schedule schedule = new Schedule(parameters.rate(), System.nanoTime());
    return start(
        parameters,
        target,
        people,
        control,
        (share, speaker) -> new OpenLoop(share, schedule, orders, speaker, control));
  }

  private static LoadDriver start(
      LoadParameters parameters,
      LoadTarget target,
      People people,
      LoadControl control,
      BiFunction<List<Person>, Speaker, Runnable> loop) {
    LoadDriver driver = new LoadDriver(control);
    for (int i = 0; i < parameters.atOnce(); i++) {
      List<Person> share = share(people.all(), i, parameters.atOnce());
      Runnable work = loop.apply(share, new Speaker(target, people, i));
      driver.threads.add(LoadThreads.start("people-" + i, work));
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
