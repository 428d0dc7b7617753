package com.barron.production.maintenance;

import com.barron.production.reference.Reference;

/** A machine as others see it. */
public record MachineView(Reference id, String name, String line) {}
