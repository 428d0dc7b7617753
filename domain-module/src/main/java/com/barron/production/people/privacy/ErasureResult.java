package com.barron.production.people.privacy;

/** The result of erasing a person. */
public sealed interface ErasureResult {
  /** Nothing is kept about them but a number. @param rows deleted or changed */
  record Erased(String pseudonym, int rows) implements ErasureResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements ErasureResult {}

  /** Why somebody stays. */
  enum Reason {
    /** There is no such person, or they were erased before. */
    UNKNOWN,
    /** Somebody else has to do it. */
    YOURSELF,
    /** Without a manager nobody could make one. */
    LAST_MANAGER
  }
}
