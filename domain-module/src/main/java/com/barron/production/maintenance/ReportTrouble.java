package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;

/** The command to open a ticket on a machine. */
public record ReportTrouble(
    Reference machine, String issueTypeCode, Priority urgency, PersonId reporter) {
  public ReportTrouble {
    machine.require(ReferenceKind.MACHINE);
  }
}
