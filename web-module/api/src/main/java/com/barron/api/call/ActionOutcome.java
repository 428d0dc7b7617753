package com.barron.api.call;

import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import java.util.Optional;

/**
 * What came of an action.
 *
 * @param status of HTTP when it was done
 * @param objection why nothing was done
 */
public record ActionOutcome(int status, Optional<Problem> objection) {
  /** It was done. */
  public static ActionOutcome done() {
    return new ActionOutcome(200, Optional.empty());
  }

  /** It was asked for: a second person has to confirm. */
  public static ActionOutcome asked() {
    return new ActionOutcome(202, Optional.empty());
  }

  /** Nothing was done. @param reason the domain's own word, for programs */
  public static ActionOutcome refused(ProblemType type, Enum<?> reason) {
    return new ActionOutcome(type.status(), Optional.of(Problem.because(type, reason)));
  }

  /**
   * The status.
   *
   * @throws ProblemException when nothing was done
   */
  int statusOrProblem() {
    objection.ifPresent(
        problem -> {
          throw new ProblemException(problem);
        });
    return status;
  }
}
