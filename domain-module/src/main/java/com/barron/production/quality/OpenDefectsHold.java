package com.barron.production.quality;

import com.barron.production.orders.HoldGuard;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** An order with an open blocking defect stays on hold. */
@Dependent
class OpenDefectsHold implements HoldGuard {
  private final Defects defects;

  @Inject
  OpenDefectsHold(Defects defects) {
    this.defects = defects;
  }

  @Override
  public boolean needs(Reference cause) {
    return cause.kind() == ReferenceKind.DEFECT
        && defects.byNumber(cause).filter(Defect::holdsItsOrder).isPresent();
  }
}
