package com.barron.production.quality;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Whoever takes care of a defect, and whoever reported it. */
@Dependent
class DefectResponsibilityResolver implements ResponsibilityResolver {
  private final DefectRepository defectRepository;

  @Inject
  DefectResponsibilityResolver(DefectRepository defectRepository) {
    this.defectRepository = defectRepository;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.DEFECT;
  }

  @Override
  public Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects) {
    return defectRepository.responsible(subjects);
  }
}
