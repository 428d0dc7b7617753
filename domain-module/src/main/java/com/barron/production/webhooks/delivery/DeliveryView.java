package com.barron.production.webhooks.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the log of deliveries.
 *
 * @param id its key within the log
 * @param messageId as the receiver sees it; a redelivery has that of its original
 * @param responseStatus of the last attempt, if there was an answer
 * @param nextAttemptAt at the earliest; what is before it of the same subject goes first
 */
public record DeliveryView(
    long id,
    String messageId,
    String eventType,
    String subject,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Optional<Instant> lastAttemptAt,
    Optional<Integer> responseStatus,
    Optional<AttemptFailure> failure,
    Optional<Instant> nextAttemptAt,
    Optional<Instant> finishedAt) {}
