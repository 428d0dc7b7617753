package com.barron.production.accounts;

/** The result of setting the id under which a provider knows somebody. */
public sealed interface LinkResult {
  /** It is as was said. */
  record Done() implements LinkResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements LinkResult {}

  /** Why nothing changed. */
  enum Reason {
    /** There is no such person, or they may not use the console. */
    UNKNOWN,
    /** The provider knows somebody else by it. */
    TAKEN
  }
}
