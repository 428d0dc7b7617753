package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/** The command to record a defect. */
public record RecordDefect(
    Reference order, String defectTypeCode, Severity severity, PersonId reporter) {
  public RecordDefect {
    order.require(ReferenceKind.ORDER);
  }
}
