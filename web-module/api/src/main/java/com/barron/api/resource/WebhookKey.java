package com.barron.api.resource;

import com.barron.api.call.Answers;
import java.util.Optional;

/** The key of a webhook or of a delivery, in an address. */
final class WebhookKey {
  private WebhookKey() {}

  /**
   * Reads it.
   *
   * @throws com.barron.api.problem.ProblemException 404 when it is none
   */
  static long of(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[1-9][0-9]{0,17}"))
        .map(Long::valueOf)
        .orElseThrow(Answers::notFound);
  }
}
