package com.barron.production.quality.listing;

import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView.Decision;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A defect as other systems see it.
 *
 * @param typeCode stable key of its type
 * @param type the English name of its type
 * @param blocking whether it puts its order on hold, unless the order had ended
 * @param holdsOrder whether its order is on hold because of it
 * @param assignee who takes care of it
 * @param releaseAskedBy who asked for the release of its hold, while a second person has to confirm
 * @param decision what becomes of the parts: decided, or asked for
 * @param resolvedAt when it was closed or withdrawn
 * @param updatedAt its last change
 */
public record DefectEntry(
    Reference number,
    Reference order,
    String typeCode,
    String type,
    Severity severity,
    DefectStatus status,
    boolean blocking,
    boolean holdsOrder,
    PersonId reporter,
    Instant recordedAt,
    Optional<PersonId> assignee,
    Optional<PersonId> releaseAskedBy,
    Optional<Decision> decision,
    Optional<Instant> resolvedAt,
    Instant updatedAt) {}
