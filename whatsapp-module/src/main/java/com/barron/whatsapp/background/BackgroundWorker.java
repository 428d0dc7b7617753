package com.barron.whatsapp.background;

import java.util.concurrent.Executor;

/**
 * A bean that works on threads of the server's. {@link BackgroundScheduler} finds all beans of this
 * type, starts them with the application and stops them before it ends.
 */
public interface BackgroundWorker {
  /**
   * Gives the worker its threads. Before, and after {@link #stop}, it does nothing.
   *
   * @param threads run what they are given at once; a worker limits how many it takes
   * @param later runs what it is given after a tenth of a second
   */
  void start(Executor threads, Executor later);

  /** Begins nothing new. */
  void stop();
}
