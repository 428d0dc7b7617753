package com.barron.production.bom.listing;

import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.Quantity;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A change request as other systems see it.
 *
 * @param decidedBy who approved or rejected it
 * @param decisionReason what they said to it
 * @param updatedAt its last change
 */
public record ChangeEntry(
    Reference number,
    Reference bom,
    String partNumber,
    Quantity oldQuantity,
    Quantity newQuantity,
    String reason,
    ChangeStatus status,
    PersonId requester,
    Instant submittedAt,
    Optional<PersonId> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> decisionReason,
    Instant updatedAt) {}
