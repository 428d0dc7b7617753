package com.barron.production.maintenance.signals;

import java.util.List;

/** The result of the signals of a machine. */
public sealed interface SignalsResult {
  /**
   * Each was taken or refused.
   *
   * @param answers in the order of the signals
   */
  record Received(List<SignalAnswer> answers) implements SignalsResult {
    public Received {
      answers = List.copyOf(answers);
    }
  }

  /** Nothing was done: there is no such machine. */
  record UnknownMachine() implements SignalsResult {}
}
