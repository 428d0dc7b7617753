package com.barron.production.quality.listing;

import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A defect as other systems see it.
 *
 * @param typeCode stable key of its type
 * @param type the English name of its type
 * @param holdsOrder whether its order is on hold because of it
 * @param resolvedAt when it was closed or withdrawn
 */
public record DefectEntry(
    Reference number,
    Reference order,
    String typeCode,
    String type,
    Severity severity,
    DefectStatus status,
    boolean holdsOrder,
    PersonId reporter,
    Instant recordedAt,
    Optional<Instant> resolvedAt) {}
