package com.barron.whatsapp.outbox;

/**
 * A sender of this node that waits for one message: its row is written as ours already, so that
 * nobody has to look for it. Ends by exactly one of {@link #send}, {@link #release} and {@link
 * #releaseInDoubt}.
 */
public interface Reservation {
  /** To be written into the row. */
  Lease lease();

  /** The row is committed and ours: sends it. Returns at once. */
  void send(LeasedMessage message);

  /** No row is ours. */
  void release();

  /** Nobody knows whether the row was committed. If it was, it waits for a claim again. */
  void releaseInDoubt();
}
