package com.barron.production.quality;

import com.barron.production.reference.Reference;

/** Somebody recorded a defect on an order. */
public record DefectWasRecorded(
    Reference defect, Reference order, String defectTypeCode, Severity severity) {}
