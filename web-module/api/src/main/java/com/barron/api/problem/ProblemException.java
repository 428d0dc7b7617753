package com.barron.api.problem;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a call with a problem. What was begun in its transaction is taken back. */
@ApplicationException(rollback = true)
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public ProblemException(Problem problem) {
    this(problem, Map.of());
  }

  /**
   * @param headers of the answer
   */
  public ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.type().name());
    this.problem = problem;
    this.headers = new LinkedHashMap<>(headers);
  }

  public ProblemException(ProblemType type) {
    this(Problem.of(type));
  }

  public ProblemException(ProblemType type, String detail) {
    this(Problem.of(type, detail));
  }

  public ProblemException(ProblemType type, List<FieldError> errors) {
    this(Problem.of(type, errors));
  }

  public Problem problem() {
    return problem;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
