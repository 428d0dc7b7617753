package com.barron.production.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last result of verifying the chain of a day. That of today is some minutes old.
 *
 * @param links how many there are
 * @param head where it ends
 * @param checkedAt empty before the first look
 * @param broken the first place where it is broken
 */
public record ChainDay(
    LocalDate day,
    long links,
    Optional<ChainHead> head,
    Optional<Instant> checkedAt,
    Optional<ChainBreak> broken) {
  /** Its state. */
  public State state() {
    if (broken.isPresent()) {
      return State.BROKEN;
    }
    return checkedAt.isPresent() ? State.WHOLE : State.UNCHECKED;
  }

  /** The state of a day's chain. */
  public enum State {
    WHOLE,
    BROKEN,
    /** Nobody has looked yet. */
    UNCHECKED
  }
}
