package com.barron.production.maintenance.listing;

import com.barron.production.reference.Reference;

/** A machine as other systems see it. */
public record MachineEntry(Reference number, String name, String line) {}
