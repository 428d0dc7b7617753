package com.barron.whatsapp.alerts;

import com.barron.production.people.StaffMember;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody is told of an alert: a notification that is not stored yet.
 *
 * @param deadline as the clock says it now
 * @param deliverAt empty: now
 * @param outboxId the message that tells it, when it left at once and the person can be reached
 */
public record PlannedNotification(
    Alert alert,
    StaffMember to,
    int round,
    int step,
    Instant deadline,
    Optional<Instant> deliverAt,
    Optional<Long> outboxId) {
  public PlannedNotification by(Optional<Long> message) {
    return new PlannedNotification(alert, to, round, step, deadline, deliverAt, message);
  }

  public boolean isNow() {
    return deliverAt.isEmpty();
  }

  public NotificationOutcome outcome() {
    if (!isNow()) {
      return NotificationOutcome.DIGEST;
    }
    return outboxId.isPresent()
        ? NotificationOutcome.SENT_TO_OUTBOX
        : NotificationOutcome.UNREACHABLE;
  }
}
