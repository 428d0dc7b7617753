package com.barron.production.maintenance.signals;

/** How long signals are kept. */
public interface SignalRetention {
  /** Older ones are deleted; longer than a device may be late. */
  int DAYS = 30;

  /** Of each machine; more than that, the oldest are deleted. */
  int OF_A_MACHINE = 10_000;

  /**
   * Deletes some in one commit.
   *
   * @return how many; fewer than the most when nothing is left to delete
   */
  int deleteBatch(int most);
}
