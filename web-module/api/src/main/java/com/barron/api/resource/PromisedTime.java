package com.barron.api.resource;

import com.barron.api.call.FieldProblem;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.representation.TicketActionJson;
import com.barron.api.schema.JsonInput;
import java.time.Clock;
import java.time.Instant;

/** Until when something is promised. */
final class PromisedTime {
  private PromisedTime() {}

  /**
   * Reads it.
   *
   * @throws ProblemException when it is not to come
   */
  static Instant read(JsonInput input, Clock clock) {
    Instant until = input.get(TicketActionJson.EXPECTED_AT);
    if (!until.isAfter(clock.instant())) {
      throw FieldProblem.of(TicketActionJson.EXPECTED_AT, Code.RANGE, "a moment to come");
    }
    return until;
  }
}
