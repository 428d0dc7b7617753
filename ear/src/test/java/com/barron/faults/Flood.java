package com.barron.faults;

import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One person writes without end; the others should not notice. The flooder is told once, and all
 * that is too much is remembered without an answer.
 */
final class Flood implements Case {
  /** So many that none of them writes more than a person does. */
  private static final int OTHERS = 40;

  private static final double PER_SECOND = 8;
  private static final int AT_ONCE = 4;
  private static final int PER_MINUTE = 20;
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
  public Map<String, String> settings() {
    return Map.of(
        "BARRON_RATE_PER_MINUTE", Integer.toString(PER_MINUTE), "BARRON_RATE_PER_HOUR", "200");
  }

  @Override
  public void run(Trial trial) throws Exception {
    trial.withoutOrder();
    TwilioPhone flooder = trial.people(1).get(0);
    trial.withoutAnswers(flooder);
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
    trial.settle();
    long messages =
        trial.carrier().carried().stream().filter(s -> s.number().equals(flooder.number())).count();
    List<String> heard = flooder.inbox();
    trial.note(messages + " messages of one person, " + heard.size() + " answers");
    trial.demand("as many answers as the limit, and one notice", heard.size() == PER_MINUTE + 1);
    trial.demand("one notice", heard.stream().filter(Flood::isNotice).count() == 1);
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }

  private static boolean isNotice(String text) {
    return text.startsWith("🐢");
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
