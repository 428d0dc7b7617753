package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.Subjects;
import com.barron.production.sla.Responsible;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
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

  Map<Reference, Responsible> responsible(Collection<Reference> numbers) {
    return Subjects.read(
        entityManager,
        numbers,
        "select number, reporter_id from defect where number = any(:subjects)",
        row ->
            new Responsible(
                Optional.empty(), Optional.of(new PersonId(row.get("reporter_id", Long.class)))));
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
