package com.barron.faults;

import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One person writes without end; the others should not notice. */
final class Flood implements Case {
  private static final int OTHERS = 8;
  private static final double PER_SECOND = 8;
  private static final int AT_ONCE = 4;
  private static final Duration SPAN = Duration.ofSeconds(20);

  @Override
  public String id() {
    return "S12";
  }

  @Override
  public String fault() {
    return "one person floods";
  }

  @Override
  public void run(Trial trial) throws Exception {
    trial.withoutOrder();
    TwilioPhone flooder = trial.people(1).get(0);
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (Load load = Load.start(trial.carrier(), trial.people(OTHERS), PER_SECOND)) {
      load.goOnFor(Duration.ofSeconds(5));
      long quiet = System.nanoTime();
      load.goOnFor(SPAN);
      long flood = System.nanoTime();
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(
            () -> {
              while (!over.get()) {
                trial.carrier().carry(flooder, flooder.text("ORD-12346"));
              }
            });
      }
      load.goOnFor(SPAN);
      long end = System.nanoTime();
      over.set(true);
      load.stop();
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.MINUTES);
      Duration usual = p95(trial, flooder, quiet, flood);
      Duration then = p95(trial, flooder, flood, end);
      trial.note(
          "p95 of the others " + usual.toMillis() + " ms, in the flood " + then.toMillis() + " ms");
      trial.figure(
          "p95 of the others, more than before",
          (then.toNanos() - usual.toNanos()) * 100.0 / Math.max(1, usual.toNanos()),
          10,
          "%");
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
    Set<String> floods =
        trial.carrier().carried().stream()
            .filter(s -> s.number().equals(flooder.number()))
            .map(Sent::id)
            .collect(Collectors.toSet());
    trial.note(floods.size() + " messages of one person; there is no limit per person yet");
  }

  private static Duration p95(Trial trial, TwilioPhone flooder, long from, long to) {
    return Times.of(
            trial.carrier().carried().stream()
                .filter(s -> !s.number().equals(flooder.number()))
                .flatMap(s -> s.attempts().stream())
                .filter(a -> a.startedAt() >= from && a.startedAt() < to))
        .percentile(95);
  }
}
