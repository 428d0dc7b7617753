package com.barron.faults;

import com.barron.provider.Form;
import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand messages of one person that all come at the same time. */
final class OnePersonAtOnce implements Case {
  private static final int MESSAGES = 1_000;
  private static final int AT_ONCE = 32;

  @Override
  public String id() {
    return "F17";
  }

  @Override
  public String fault() {
    return "one person, 1,000 messages at once";
  }

  @Override
  public void run(Trial trial) throws Exception {
    trial.withoutOrder();
    TwilioPhone phone = trial.people(1).get(0);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    long start = System.nanoTime();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        Form form = phone.text(i % 10 == 0 ? Judge.TICKET : "ORD-12346");
        running.add(threads.submit(() -> trial.carrier().carry(phone, form)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    trial.note(
        "all acknowledged after "
            + Duration.ofNanos(System.nanoTime() - start).toSeconds()
            + " s, "
            + AT_ONCE
            + " at a time");
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
