package com.barron.whatsapp.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to work on a row.
 *
 * @param token proves it when a result is recorded
 * @param length from the transaction's time on, by the database's clock
 * @param follows the token of a row of the same conversation that the same node still works on
 */
public record Lease(UUID token, Duration length, Optional<UUID> follows) {}
