package com.barron.faults;

import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand messages of one person that all come at the same time. */
final class OnePersonAtOnce implements FaultCase {
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
  public void run(CaseContext caseContext) throws Exception {
    caseContext.withoutOrder();
    TwilioPhone phone = caseContext.people(1).get(0);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    long start = System.nanoTime();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        StubForm stubForm = phone.text(i % 10 == 0 ? ConsistencyChecker.TICKET : "ORD-12346");
        running.add(threads.submit(() -> caseContext.client().carry(phone, stubForm)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    caseContext.note(
        "all acknowledged after "
            + Duration.ofNanos(System.nanoTime() - start).toSeconds()
            + " s, "
            + AT_ONCE
            + " at a time");
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }
}
