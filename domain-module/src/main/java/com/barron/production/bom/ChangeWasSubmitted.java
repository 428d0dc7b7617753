package com.barron.production.bom;

import com.barron.production.reference.Reference;

/** Somebody proposed another quantity of a component. */
public record ChangeWasSubmitted(Reference change, Reference bom) {}
