package com.barron.production.webhooks.delivery;

/** The state of a delivery. */
public enum DeliveryState {
  /** To be sent, now or later. */
  PENDING,
  DELIVERED,
  /** Given up after the last attempt. */
  FAILED,
  /** Its webhook was made inactive or deleted before. */
  CANCELLED
}
