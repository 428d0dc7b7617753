package com.barron.production.sop;

/** The result of closing the failure of a step. */
public sealed interface CloseFailureResult {
  /** It is closed. */
  record Closed() implements CloseFailureResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements CloseFailureResult {}

  /** Why a failure stays as it is. */
  enum Reason {
    /** There is no such failure. */
    UNKNOWN,
    /** It is closed or withdrawn. */
    OVER
  }
}
