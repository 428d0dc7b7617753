package com.barron.production.bom;

/** The result of deciding on a change request. */
public sealed interface DecisionResult {
  /**
   * It is approved or rejected.
   *
   * @param change as it is now
   */
  record Decided(ChangeView change) implements DecisionResult {}

  /**
   * Nothing changed.
   *
   * @param change as it is
   */
  record Refused(Reason reason, ChangeView change) implements DecisionResult {}

  /** Nothing changed: there is no such request. */
  record Unknown() implements DecisionResult {}

  /** Why a request is not decided; of several reasons the first one is given. */
  enum Reason {
    /** It was decided or withdrawn before. */
    OVER,
    /** The person proposed it. */
    OWN_PROPOSAL,
    /** A code of the proposer brought the person in, or the other way round, or one person both. */
    NOT_INDEPENDENT,
    /** The bill no longer has the component. */
    NO_SUCH_COMPONENT,
    /** The bill has another quantity than the one that the request was to replace. */
    BILL_CHANGED,
    /** The reason for the decision is longer than {@link SubmitChange#LONGEST_REASON}. */
    REASON_TOO_LONG
  }
}
