package com.barron.production.quality.handling;

import com.barron.production.reference.Reference;

/** Nobody takes care of a defect any more; fired within the transaction. */
public record DefectWasUnassigned(Reference defect) {}
