package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * Somebody recorded a defect on an order.
 *
 * @param holdsOrder whether the order is on hold because of it
 */
public record DefectWasRecorded(
    Reference defect,
    Reference order,
    DefectType type,
    Severity severity,
    boolean holdsOrder,
    PersonId by) {}
