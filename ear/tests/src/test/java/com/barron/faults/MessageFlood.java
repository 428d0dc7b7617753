package com.barron.faults;

import static java.util.Collections.min;
import static java.util.Collections.nCopies;

import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One person floods the product; the others should not notice. The flooder is notified once, and
 * the messages above the limit are stored without an answer.
 */
final class MessageFlood implements FaultCase {
  /** The number of people, so that none of them writes more than a person can. */
  private static final int OTHERS = 40;

  private static final double PER_SECOND = 8;

  /**
   * Far more than a person can write, and no more than that: whoever writes as fast as they are
   * answered takes all of a machine, and its load is measured, not what keeps people apart.
   */
  private static final double FLOOD_PER_SECOND = 50;

  private static final int AT_ONCE = 4;
  private static final int PER_MINUTE = 20;

  /**
   * Many people warm the nodes up: new ones would be slower at first, with or without the flood.
   */
  private static final Duration WARM_UP = Duration.ofMinutes(1);

  /** Each writes less than the limit in a minute. */
  private static final int MANY = 240;

  /** Less than the minute after which the flooder is answered again. */
  private static final Duration SPAN = Duration.ofSeconds(45);

  @Override
  public String id() {
    return "S12";
  }

  @Override
  public String fault() {
    return "one person floods, 50 messages a second";
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "BARRON_RATE_PER_MINUTE", Integer.toString(PER_MINUTE), "BARRON_RATE_PER_HOUR", "200");
  }

  @Override
  public void run(CaseContext caseContext) throws Exception {
    caseContext.withoutOrder();
    TwilioPhone flooder = caseContext.people(1).get(0);
    caseContext.withoutAnswers(flooder);
    try (MessageLoad many =
        MessageLoad.start(caseContext.client(), caseContext.people(MANY), FLOOD_PER_SECOND)) {
      many.runFor(WARM_UP);
      many.stop();
    }
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(OTHERS), PER_SECOND)) {
      final long before = System.nanoTime();
      messageLoad.runFor(SPAN);
      final long flood = System.nanoTime();
      try (MessageLoad more =
          MessageLoad.saying(
              "ORD-12346", caseContext.client(), nCopies(AT_ONCE, flooder), FLOOD_PER_SECOND)) {
        messageLoad.runFor(SPAN);
        more.stop();
      }
      final long after = System.nanoTime();
      messageLoad.runFor(SPAN);
      final long end = System.nanoTime();
      messageLoad.stop();
      Duration usual =
          min(
              List.of(
                  p95(caseContext, flooder, before, flood), p95(caseContext, flooder, after, end)));
      Duration then = p95(caseContext, flooder, flood, after);
      caseContext.note(
          "p95 of the others " + usual.toMillis() + " ms, in the flood " + then.toMillis() + " ms");
      caseContext.figure(
          "p95 of the others, more than before or after",
          (then.toNanos() - usual.toNanos()) * 100.0 / Math.max(1, usual.toNanos()),
          10,
          "%");
    }
    caseContext.settle();
    long messages =
        caseContext.client().carried().stream()
            .filter(s -> s.number().equals(flooder.number()))
            .count();
    List<String> received = flooder.inbox();
    caseContext.note(messages + " messages of one person, " + received.size() + " answers");
    caseContext.demand(
        "as many answers as the limit, and one notice", received.size() == PER_MINUTE + 1);
    caseContext.demand("one notice", received.stream().filter(MessageFlood::isNotice).count() == 1);
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }

  private static boolean isNotice(String text) {
    return text.startsWith("🐢");
  }

  private static Duration p95(CaseContext caseContext, TwilioPhone flooder, long from, long to) {
    return LatencySummary.of(
            caseContext.client().carried().stream()
                .filter(s -> !s.number().equals(flooder.number()))
                .flatMap(s -> s.attempts().stream())
                .filter(a -> a.startedAt() >= from && a.startedAt() < to))
        .percentile(95);
  }
}
