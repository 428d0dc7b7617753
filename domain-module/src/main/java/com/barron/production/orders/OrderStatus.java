package com.barron.production.orders;

/** The life cycle of an order. An order on hold returns to where it was when its last hold ends. */
public enum OrderStatus {
  RELEASED,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  CANCELLED;

  /** Whether an order may go from here to there. */
  public boolean canBecome(OrderStatus next) {
    return switch (this) {
      case RELEASED -> next == IN_PROGRESS || next == ON_HOLD || next == CANCELLED;
      case IN_PROGRESS -> next == ON_HOLD || next == COMPLETED || next == CANCELLED;
      case ON_HOLD -> next == RELEASED || next == IN_PROGRESS || next == CANCELLED;
      case COMPLETED, CANCELLED -> false;
    };
  }
}
