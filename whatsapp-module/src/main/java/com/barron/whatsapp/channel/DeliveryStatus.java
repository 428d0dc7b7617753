package com.barron.whatsapp.channel;

/** How far a message got, as the provider reports. Moves forward only. */
public enum DeliveryStatus {
  QUEUED(0),
  SENDING(1),
  SENT(2),
  DELIVERED(3),
  READ(4),
  /** Delivery failed. Final, unless delivery was reported before. */
  FAILED(2);

  private final int rank;

  DeliveryStatus(int rank) {
    this.rank = rank;
  }

  /** Whether a report of the next status changes this one. */
  public boolean canBecome(DeliveryStatus next) {
    if (this == FAILED) {
      return next == DELIVERED || next == READ;
    }
    return next == FAILED ? rank < DELIVERED.rank : next.rank > rank;
  }
}
