package com.barron.api.call;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.schema.Field;
import java.util.List;

/** A field is right by itself, and the domain refuses it. */
public final class FieldProblem {
  private FieldProblem() {}

  /** What it names does not exist. */
  public static ProblemException noSuch(Field<?> field) {
    return of(field, Code.NO_SUCH, "it does not exist");
  }

  public static ProblemException of(Field<?> field, Code code, String detail) {
    return new ProblemException(
        ProblemType.VALIDATION, List.of(FieldError.ofField(field.name(), code, detail)));
  }
}
