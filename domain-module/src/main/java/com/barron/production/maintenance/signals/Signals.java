package com.barron.production.maintenance.signals;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.List;

/**
 * The signals of machines. A signal is accepted once, whichever way it comes and however often.
 * Trouble that lasts opens a ticket, or is noted on the open one; the table {@code signal_policy}
 * says how long that is. A person ends the ticket.
 */
public interface Signals {
  /** The most signals that are accepted at once. */
  int MOST = 100;

  /**
   * Accepts signals of one machine, in the order in which they occurred. At most seven statements,
   * and those of a ticket if one is due.
   *
   * @param signals at most {@link #MOST}
   * @param by the person in whose name tickets are opened
   */
  SignalsResult receive(Reference machine, List<Signal> signals, PersonId by);
}
