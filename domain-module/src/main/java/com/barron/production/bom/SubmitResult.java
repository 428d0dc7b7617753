package com.barron.production.bom;

import com.barron.production.reference.Reference;

/** The result of submitting a change request. */
public sealed interface SubmitResult {
  /** The request waits for a decision. */
  record Submitted(Reference change) implements SubmitResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements SubmitResult {}

  /** Why a request is not taken. */
  enum Reason {
    /** The bill does not exist, is not used, or does not have the component. */
    NO_SUCH_COMPONENT,
    /** The component has this quantity already. */
    SAME_QUANTITY,
    /** The component's unit has fewer decimals. */
    TOO_MANY_DECIMALS
  }
}
