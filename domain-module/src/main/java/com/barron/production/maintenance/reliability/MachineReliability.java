package com.barron.production.maintenance.reliability;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How reliable machines are. */
public interface MachineReliability {
  /**
   * Of a machine in a span of time; empty when it neither failed nor was repaired. One statement.
   */
  Optional<Reliability> of(Reference machine, Instant from, Instant to);

  /**
   * The machines that failed or were repaired in a span of time, those with the most failures
   * first. One statement.
   */
  List<MachineFigures> worst(Instant from, Instant to, int most);

  /** A machine with its figures. */
  record MachineFigures(Reference machine, String name, Reliability reliability) {}
}
