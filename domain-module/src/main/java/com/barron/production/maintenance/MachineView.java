package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import java.util.Optional;

/** A machine as others see it. */
public record MachineView(
    Reference id, String name, String line, Optional<OpenTicket> openTicket) {}
