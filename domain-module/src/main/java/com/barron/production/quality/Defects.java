package com.barron.production.quality;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The defects. */
@Dependent
class Defects {
  private final EntityManager entityManager;

  @Inject
  Defects(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Defect defect) {
    entityManager.persist(defect);
  }

  Optional<Defect> byNumber(Reference number) {
    return Optional.ofNullable(entityManager.find(Defect.class, number.toString()));
  }

  Defect locked(Reference number) {
    return Optional.ofNullable(
            entityManager.find(
                Defect.class,
                number.require(ReferenceKind.DEFECT).toString(),
                LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NoSuchDefectException(number));
  }
}
