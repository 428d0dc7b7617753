package com.barron.whatsapp.flows.maintenance;

import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * A machine in trouble.
 *
 * @param open a ticket that is open on it, so that one can be joined
 * @param anew whether another ticket is wanted whatever is open
 */
public record MachineSelection(Reference machine, Optional<Reference> open, boolean anew) {}
