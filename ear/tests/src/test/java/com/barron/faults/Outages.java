package com.barron.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The times of a case in which no node accepted messages. */
final class Outages {
  private Outages() {}

  static Stream<Attempt> attempts(CaseContext caseContext) {
    return caseContext.client().carried().stream()
        .flatMap(deliveredMessage -> deliveredMessage.attempts().stream());
  }

  /** From the beginning of the first to the end of the last. */
  static Duration span(List<Attempt> attempts) {
    long first = attempts.stream().mapToLong(Attempt::startedAt).min().orElse(0);
    long last = attempts.stream().mapToLong(Attempt::endedAt).max().orElse(0);
    return Duration.ofNanos(last - first);
  }

  /** How often each answer came, when there was another one than 200. */
  static Optional<String> answers(CaseContext caseContext) {
    Map<String, Long> answers =
        attempts(caseContext).collect(groupingBy(a -> name(a.status()), TreeMap::new, counting()));
    return answers.keySet().equals(Set.of("200")) || answers.isEmpty()
        ? Optional.empty()
        : Optional.of("requests by answer: " + answers);
  }

  private static String name(int status) {
    return status == Attempt.REFUSED
        ? "refused"
        : status == Attempt.BROKEN ? "no answer" : Integer.toString(status);
  }

  /** 503 asks the provider to repeat the request; any other 5xx is a defect of the product. */
  static void demandNoServerError(CaseContext caseContext) {
    long errors = attempts(caseContext).filter(a -> a.status() >= 500 && a.status() != 503).count();
    caseContext.demand(errors + " requests ended with a 5xx other than 503", errors == 0);
  }
}
