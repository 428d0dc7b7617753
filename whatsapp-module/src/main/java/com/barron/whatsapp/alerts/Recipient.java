package com.barron.whatsapp.alerts;

import com.barron.production.people.StaffMember;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is to be told.
 *
 * @param deliverAt empty: now; otherwise with the digest of the shift that starts then
 */
public record Recipient(StaffMember staffMember, Optional<Instant> deliverAt) {}
