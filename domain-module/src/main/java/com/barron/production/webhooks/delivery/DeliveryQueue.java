package com.barron.production.webhooks.delivery;

import java.util.Optional;

/**
 * Deliveries that are due, for whoever sends them. Of one webhook and subject only the oldest one
 * that is not finished is available; each is sent at least once, always with the same id. Every
 * method is one statement of its own, and times are the database's.
 */
public interface DeliveryQueue {
  /** The next one, leased to the caller for {@link ClaimedDelivery#LEASE}. */
  Optional<ClaimedDelivery> claim();

  /** Writes down what became of an attempt. Nothing happens when the lease is another's by now. */
  void record(ClaimedDelivery claim, AttemptResult result);

  /** Learns which events any webhook wants: to be called each second on each node. */
  void refreshWanted();

  /** What waits, for whoever watches over it. */
  DeliveryBacklog backlog();

  /**
   * Deletes the oldest of the log, in one commit.
   *
   * @param days how old deliveries get that are over
   * @param most how many at the most
   * @return how many were deleted
   */
  int deleteOld(int days, int most);
}
