package com.barron.production.webhooks.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
  /** To be sent, now or later. */
  PENDING,
  DELIVERED,
  /** Given up after the last attempt. */
  FAILED,
  /** Its webhook was made inactive or deleted before. */
  CANCELLED
}
