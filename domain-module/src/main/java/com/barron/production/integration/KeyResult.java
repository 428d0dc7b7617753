package com.barron.production.integration;

/** The result of creating a key. */
public sealed interface KeyResult {
  /**
   * It is there.
   *
   * @param secret the key itself, told this once
   */
  record Created(KeyView key, String secret) implements KeyResult {
    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "Created[" + key.name() + "]";
    }
  }

  /** Nothing changed. */
  record Refused(Reason reason) implements KeyResult {}

  /** Why nothing changed. */
  enum Reason {
    /** Another key in use has this name. */
    NAME_TAKEN,
    /** There are {@link KeyAdministration#MOST}. */
    TOO_MANY
  }
}
