package com.barron.faults;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.toSet;

import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person floods the product; the others should not notice. The flooder is notified once, and
 * the messages above the limit are stored without an answer.
 */
final class MessageFlood implements FaultCase {
  /** The number of people, so that none of them writes more than a person can. */
  private static final int OTHERS = 60;

  private static final double PER_SECOND = 12;

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
  private static final Duration SPAN = Duration.ofSeconds(30);

  /** Each is a span without a flood and one with a flood by somebody new. */
  private static final int ROUNDS = 4;

  /** The first floods that these nodes see. */
  private static final int ROUNDS_OF_WARM_UP = 2;

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
    try (MessageLoad many =
        MessageLoad.start(caseContext.client(), caseContext.people(MANY), FLOOD_PER_SECOND)) {
      many.runFor(WARM_UP);
      many.stop();
    }
    List<TwilioPhone> flooders = caseContext.people(ROUNDS_OF_WARM_UP + ROUNDS);
    flooders.forEach(caseContext::withoutAnswers);
    List<TwilioPhone> others = caseContext.people(OTHERS);
    LatencyComparison latencyComparison = new LatencyComparison(ROUNDS_OF_WARM_UP);
    try (MessageLoad messageLoad = MessageLoad.start(caseContext.client(), others, PER_SECOND)) {
      flooders.forEach(
          flooder ->
              latencyComparison.round(
                  () -> messageLoad.runFor(SPAN), () -> flood(caseContext, flooder)));
      messageLoad.stop();
    }
    compare(caseContext, latencyComparison, attempts(caseContext, others));
    caseContext.settle();
    flooders.forEach(flooder -> demandOneNotice(caseContext, flooder));
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }

  private static void flood(CaseContext caseContext, TwilioPhone flooder) {
    try (MessageLoad flood =
        MessageLoad.saying(
            "ORD-12346", caseContext.client(), nCopies(AT_ONCE, flooder), FLOOD_PER_SECOND)) {
      flood.runFor(SPAN);
      flood.stop();
    }
  }

  private static void compare(
      CaseContext caseContext, LatencyComparison latencyComparison, List<Attempt> attempts) {
    Duration usual = latencyComparison.usual(attempts).percentile(95);
    Duration then = latencyComparison.disturbed(attempts).percentile(95);
    caseContext.demand("the others wrote all the time", !usual.isZero() && !then.isZero());
    caseContext.note(
        "p95 of the others "
            + usual.toNanos() / 1_000
            + " µs, in the floods "
            + then.toNanos() / 1_000
            + " µs");
    caseContext.figure(
        "p95 of the others, more than without a flood",
        (then.toNanos() - usual.toNanos()) * 100.0 / Math.max(1, usual.toNanos()),
        10,
        "%");
  }

  private static void demandOneNotice(CaseContext caseContext, TwilioPhone flooder) {
    long messages =
        caseContext.client().carried().stream()
            .filter(sent -> sent.number().equals(flooder.number()))
            .count();
    List<String> received = flooder.inbox();
    caseContext.note(messages + " messages of one person, " + received.size() + " answers");
    caseContext.demand(
        "as many answers as the limit, and one notice", received.size() == PER_MINUTE + 1);
    caseContext.demand("one notice", received.stream().filter(MessageFlood::isNotice).count() == 1);
  }

  private static boolean isNotice(String text) {
    return text.startsWith("🐢");
  }

  private static List<Attempt> attempts(CaseContext caseContext, List<TwilioPhone> people) {
    Set<String> numbers = people.stream().map(TwilioPhone::number).collect(toSet());
    return caseContext.client().carried().stream()
        .filter(sent -> numbers.contains(sent.number()))
        .flatMap(sent -> sent.attempts().stream())
        .toList();
  }
}
