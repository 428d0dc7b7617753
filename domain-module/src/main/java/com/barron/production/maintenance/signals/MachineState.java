package com.barron.production.maintenance.signals;

/** What a machine says of itself. */
public enum MachineState {
  /** It works. This alone ends trouble. */
  RUNNING,
  /** It stands, whether somebody meant it to or not: neither begins nor ends trouble. */
  STOPPED,
  /** It is in trouble. */
  FAULT
}
