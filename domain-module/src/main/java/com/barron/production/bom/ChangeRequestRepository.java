package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The change requests. */
@Dependent
class ChangeRequestRepository {
  private final EntityManager entityManager;

  @Inject
  ChangeRequestRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(ChangeRequest request) {
    entityManager.persist(request);
  }

  Optional<ChangeRequest> byNumber(Reference number) {
    return Optional.ofNullable(
        entityManager.find(
            ChangeRequest.class, number.require(ReferenceKind.BOM_CHANGE).toString()));
  }

  List<ChangeRequest> submittedByOthers(PersonId person, int most) {
    return entityManager
        .createQuery(
            "select c from ChangeRequest c where c.status = :submitted"
                + " and c.requesterId <> :person order by c.submittedAt, c.number",
            ChangeRequest.class)
        .setParameter("submitted", ChangeStatus.SUBMITTED)
        .setParameter("person", person.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** What a person proposed and nobody decided, by number, locked until the transaction ends. */
  List<ChangeRequest> lockedSubmittedBy(PersonId person) {
    return entityManager
        .createQuery(
            "select c from ChangeRequest c where c.status = :submitted"
                + " and c.requesterId = :person order by c.number",
            ChangeRequest.class)
        .setParameter("submitted", ChangeStatus.SUBMITTED)
        .setParameter("person", person.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The request, locked until the transaction ends. */
  Optional<ChangeRequest> locked(Reference number) {
    return Optional.ofNullable(
        entityManager.find(
            ChangeRequest.class,
            number.require(ReferenceKind.BOM_CHANGE).toString(),
            LockModeType.PESSIMISTIC_WRITE));
  }
}
