package com.barron.whatsapp.alerts;

/** The outcome of a notification. The words are explained in the migration. */
public enum NotificationOutcome {
  DIGEST,
  SENT_TO_OUTBOX,
  DELIVERED,
  FAILED,
  UNREACHABLE,
  WITHDRAWN;

  /** Whether the person heard of the alert, or will as far as is known. */
  public boolean isHeard() {
    return this == DIGEST || this == SENT_TO_OUTBOX || this == DELIVERED;
  }
}
