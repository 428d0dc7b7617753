package com.barron.production.sop.register;

import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a procedure.
 *
 * @param title 1 to 100 characters without space around them
 * @param revision the one that has these steps and comes into force; empty: the one in force, or
 *     the next one if its steps are others
 * @param steps their titles, in order, at least one; each as the title
 */
public record SopPlan(
    Reference number,
    String title,
    Optional<Integer> revision,
    List<String> steps,
    Optional<ExternalId> external) {
  public SopPlan {
    number.require(ReferenceKind.SOP);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a procedure has at least one step");
    }
  }
}
