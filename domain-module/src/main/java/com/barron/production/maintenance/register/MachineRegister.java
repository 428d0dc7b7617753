package com.barron.production.maintenance.register;

/** How machines are put in. Nothing is deleted: a machine that is not used is not active. */
public interface MachineRegister {
  /** Adds a machine. One statement. @return whether it was not there; otherwise nothing changed */
  boolean add(MachinePlan plan);

  /** Replaces what is said of a machine. One statement. @return whether it was there */
  boolean replace(MachinePlan plan);
}
