package com.barron.whatsapp.outbox;

import java.time.Duration;
import java.util.UUID;

/**
 * The right to work on a row.
 *
 * @param token proves it when a result is recorded
 * @param length from the transaction's time on, by the database's clock
 */
public record Lease(UUID token, Duration length) {}
