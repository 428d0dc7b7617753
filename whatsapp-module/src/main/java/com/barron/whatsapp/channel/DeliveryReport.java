package com.barron.whatsapp.channel;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A status callback, checked and free of anything that only one provider knows.
 *
 * @param outboxId our id, when it came back with the report
 * @param errorCode the provider's code of a failure
 */
public record DeliveryReport(
    String channel,
    String providerMessageId,
    OptionalLong outboxId,
    DeliveryStatus status,
    Optional<String> errorCode) {}
