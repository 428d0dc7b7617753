package com.barron.production.sla;

/** Finds the clocks that are due. Safe on any number of nodes at once. */
public interface SlaScan {
  /**
   * Raises the alarms that are due, oldest first, in one transaction, and fires {@link
   * SlaAlarmsWereRaised} in it.
   *
   * @param most how many clocks at the most
   * @return how many clocks were taken; fewer than {@code most} means that nothing more is due
   */
  int raise(int most);
}
