package com.barron.production.sop.listing;

import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A procedure as other systems see it.
 *
 * @param active whether people work by it
 * @param revision the one in force
 * @param steps the titles of this revision's steps, in order
 * @param updatedAt its last change
 */
public record SopEntry(
    Reference number,
    String title,
    boolean active,
    int revision,
    List<String> steps,
    Optional<ExternalId> external,
    Instant updatedAt) {}
