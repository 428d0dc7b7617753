package com.barron.production.maintenance.signals;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.List;

/**
 * What machines say of themselves. A signal is taken in once, whatever way it comes and however
 * often. Trouble that lasts opens a ticket, or is noted on the open one; the table {@code
 * signal_policy} says how long that is. A person ends the ticket.
 */
public interface Signals {
  /** The most signals that are taken in at once. */
  int MOST = 100;

  /**
   * Takes signals of one machine in, in the order in which they occurred. At most seven statements,
   * and those of a ticket if one is due.
   *
   * @param signals at most {@link #MOST}
   * @param by by whom is done what follows from them
   */
  SignalsResult receive(Reference machine, List<Signal> signals, PersonId by);
}
