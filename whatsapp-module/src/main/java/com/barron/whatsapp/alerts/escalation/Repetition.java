package com.barron.whatsapp.alerts.escalation;

import java.time.Duration;

/**
 * How the last step of a policy is repeated.
 *
 * @param growth by which the wait grows with each repeat
 * @param repeats how many times it grows
 * @param then the wait after so many repeats
 */
record Repetition(int growth, int repeats, Duration then) {
  /** Where somebody deleted the row. */
  static final Repetition USUAL = new Repetition(2, 3, Duration.ofDays(1));

  /** How long the people of a repeat have, from 1 on, before they are told again. */
  Duration wait(Duration first, int repeat) {
    if (repeat >= repeats) {
      return then;
    }
    Duration wait = first;
    for (int i = 0; i < repeat; i++) {
      wait = wait.multipliedBy(growth);
    }
    return wait.compareTo(then) < 0 ? wait : then;
  }
}
