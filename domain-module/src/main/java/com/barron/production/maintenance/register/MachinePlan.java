package com.barron.production.maintenance.register;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/**
 * What is said of a machine.
 *
 * @param name 1 to 100 characters without space around them
 * @param line where it stands; likewise
 * @param active whether it is used: trouble is reported on no other
 */
public record MachinePlan(Reference number, String name, String line, boolean active) {
  public MachinePlan {
    number.require(ReferenceKind.MACHINE);
  }
}
