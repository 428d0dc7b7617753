package com.barron.production.quality;

import com.barron.production.orders.HoldCondition;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** An order with an open blocking defect stays on hold. */
@Dependent
class OpenDefectCondition implements HoldCondition {
  private final DefectRepository defectRepository;

  @Inject
  OpenDefectCondition(DefectRepository defectRepository) {
    this.defectRepository = defectRepository;
  }

  @Override
  public boolean needs(Reference cause) {
    return cause.kind() == ReferenceKind.DEFECT
        && defectRepository.byNumber(cause).filter(Defect::holdsItsOrder).isPresent();
  }
}
