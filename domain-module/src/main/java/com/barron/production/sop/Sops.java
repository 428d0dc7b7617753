package com.barron.production.sop;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;

/** Procedures and the failures reported on their steps. */
public interface Sops {
  /** The procedure with its steps and open failures, or close matches. One statement. */
  Match<SopView> find(Reference sop);

  /** The failure of a step, be it open or closed, or close matches. One statement. */
  Match<FailureView> failure(Reference failure);

  /**
   * Reports that a step of the revision in force failed on an order; refused when the procedure has
   * no such step in force, or another revision than the step was chosen from.
   */
  ReportFailureResult reportFailure(ReportFailure command);

  /**
   * Closes a failure with what was done.
   *
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   */
  CloseFailureResult close(CloseFailure command);
}
