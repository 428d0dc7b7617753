package com.barron.whatsapp.alerts;

import com.barron.production.people.Colleague;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is to be told.
 *
 * @param deliverAt empty: now; otherwise with the digest of the shift that starts then
 */
record Recipient(Colleague colleague, Optional<Instant> deliverAt) {}
