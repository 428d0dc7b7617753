package com.barron.production.bom.listing;

import com.barron.production.bom.BomView.Component;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bill of material as other systems see it.
 *
 * @param active whether changes to it are proposed
 * @param updatedAt its last change, or that of a component
 */
public record BomEntry(
    Reference number,
    String product,
    boolean active,
    List<Component> components,
    Optional<ExternalId> external,
    Instant updatedAt) {}
