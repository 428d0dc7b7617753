package com.barron.production.webhooks.delivery;

import java.time.Duration;
import java.util.Optional;

/** The result of an attempt. */
public sealed interface AttemptResult {
  /** The receiver has it: a status of 200 to 299. */
  record Delivered(int status) implements AttemptResult {}

  /** The receiver does not exist any more: status 410. */
  record Gone() implements AttemptResult {
    static final int STATUS = 410;
  }

  /**
   * To be tried again, up to {@link RetrySchedule#ATTEMPTS} times.
   *
   * @param status of HTTP, if there was an answer
   * @param atLeast how long the receiver asked to be left alone; zero if it did not
   */
  record Failed(AttemptFailure failure, Optional<Integer> status, Duration atLeast)
      implements AttemptResult {
    /** There was no answer. */
    public static Failed withoutAnswer(AttemptFailure failure) {
      return new Failed(failure, Optional.empty(), Duration.ZERO);
    }
  }
}
