package com.barron.production.quality;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Responsibility;
import com.barron.production.sla.Responsible;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Whoever reported a defect. Nobody takes one. */
@Dependent
class DefectResponsibility implements Responsibility {
  private final Defects defects;

  @Inject
  DefectResponsibility(Defects defects) {
    this.defects = defects;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.DEFECT;
  }

  @Override
  public Map<Reference, Responsible> of(Collection<Reference> subjects) {
    return defects.responsible(subjects);
  }
}
