package com.barron.production.quality;

import com.barron.production.reference.Reference;

/** A defect is closed. */
public record DefectWasResolved(Reference defect, Reference order) {}
