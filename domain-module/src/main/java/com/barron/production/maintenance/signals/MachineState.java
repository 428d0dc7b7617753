package com.barron.production.maintenance.signals;

/** The state that a machine reports. */
public enum MachineState {
  /** It works. This alone ends trouble. */
  RUNNING,
  /** It stands, whether somebody meant it to or not: neither begins nor ends trouble. */
  STOPPED,
  /** It is in trouble. */
  FAULT
}
