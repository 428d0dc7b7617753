package com.barron.whatsapp.outbox;

/** The messages that wait to leave. */
public interface Outbox {
  /**
   * Says that there may be something to send. Returns at once, never fails, costs next to nothing
   * when called often; a lost call is made up for by the sweep.
   */
  void wake();

  /** The same of one channel alone: while its pace gives nothing, nobody looks. */
  default void wake(String channel) {
    wake();
  }
}
