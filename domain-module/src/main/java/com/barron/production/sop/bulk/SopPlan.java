package com.barron.production.sop.bulk;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;

/**
 * What is said of a procedure. Other steps make a new revision.
 *
 * @param active whether people work by it
 * @param steps the titles of the steps in force, in order
 */
public record SopPlan(Reference number, String title, boolean active, List<String> steps) {
  public SopPlan {
    number.require(ReferenceKind.SOP);
    steps = List.copyOf(steps);
  }
}
