package com.barron.production.maintenance.reliability;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/** How reliable machines are. */
@FunctionalInterface
public interface MachineReliability {
  /** Of a machine in a span of time; empty when it never had a ticket. One statement. */
  Optional<Reliability> of(Reference machine, Instant from, Instant to);
}
