package com.barron.api.call;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.ExternalIdJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Optional;

/** What another system calls a record, as callers say it. */
public final class ExternalIds {
  private ExternalIds() {}

  /**
   * Reads it; both fields or none.
   *
   * @throws ProblemException 422 when one is missing
   */
  public static Optional<ExternalId> in(JsonInput input) {
    Optional<String> system = input.find(ExternalIdJson.SYSTEM);
    Optional<String> id = input.find(ExternalIdJson.ID);
    if (system.isPresent() != id.isPresent()) {
      throw FieldProblem.of(
          system.isPresent() ? ExternalIdJson.ID : ExternalIdJson.SYSTEM,
          Code.REQUIRED,
          "externalSystem and externalId go together");
    }
    return id.map(own -> new ExternalId(system.orElseThrow(), own));
  }

  /** Another record has it. */
  public static ProblemException taken(Reference by) {
    return new ProblemException(
        new Problem(
            ProblemType.EXTERNAL_ID_TAKEN,
            "The external id is that of " + by + ".",
            List.of(
                FieldError.ofField(
                    ExternalIdJson.ID.name(), Code.REPEATED, "unique within its system"))));
  }
}
