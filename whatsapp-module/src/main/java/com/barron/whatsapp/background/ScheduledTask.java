package com.barron.whatsapp.background;

/**
 * Work that every node does at an interval. {@link BackgroundScheduler} finds all beans of this
 * type. What must not be done twice is claimed in the database.
 */
public interface ScheduledTask {
  /** Asked once, at the start. */
  Schedule schedule();

  /**
   * One run, without a transaction. A run that is due while the one before is still at work is left
   * out. An exception is logged; the next run comes at its time.
   */
  void run();
}
