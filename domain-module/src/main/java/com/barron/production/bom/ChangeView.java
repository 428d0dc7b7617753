package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/** A change request as others see it. */
public record ChangeView(
    Reference number,
    Reference bom,
    String partNumber,
    Quantity oldQuantity,
    Quantity newQuantity,
    String reason,
    ChangeStatus status,
    PersonId requester,
    Instant submittedAt) {}
