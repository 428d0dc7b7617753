package com.barron.api.call;

import java.util.Optional;

/** The key of a record without a number of its own, in an address. */
public final class RecordKey {
  private RecordKey() {}

  /**
   * Reads it.
   *
   * @throws com.barron.api.problem.ProblemException 404 when it is none
   */
  public static long of(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[1-9][0-9]{0,17}"))
        .map(Long::valueOf)
        .orElseThrow(Responses::notFound);
  }
}
