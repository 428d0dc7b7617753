package com.barron.production.bom;

import com.barron.production.reference.Reference;

/** A change request was approved or rejected. */
public record ChangeWasDecided(Reference change, Reference bom, ChangeStatus status) {}
