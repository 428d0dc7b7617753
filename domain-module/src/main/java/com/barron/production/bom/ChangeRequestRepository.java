package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The change requests. */
@Dependent
class ChangeRequestRepository {
  private static final ReferenceLookup<ChangeDetails> BY_NUMBER =
      ReferenceLookup.in(
          "bom_change",
          "number",
          """
          select b.number, b.bom_number, b.part_number, b.old_quantity, b.new_quantity,
                 b.old_exact_quantity, b.new_exact_quantity, b.reason, b.status, b.requester_id,
                 b.submitted_at, b.decided_by
          from bom_change b
          where b.number = ?
          """,
          rows -> details(rows.get(0)));

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  ChangeRequestRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Match<ChangeDetails> details(Reference number) {
    return BY_NUMBER.find(sql, number.require(ReferenceKind.BOM_CHANGE));
  }

  private static ChangeDetails details(Row row) {
    return new ChangeDetails(
        new ChangeView(
            Reference.of(row.get("number", String.class)),
            Reference.of(row.get("bom_number", String.class)),
            row.get("part_number", String.class),
            quantity(row, "old"),
            quantity(row, "new"),
            row.get("reason", String.class),
            ChangeStatus.valueOf(row.get("status", String.class)),
            new PersonId(row.get("requester_id", Long.class)),
            row.get("submitted_at", Instant.class)),
        Optional.ofNullable(row.get("decided_by", Long.class)).map(PersonId::new));
  }

  private static Quantity quantity(Row row, String which) {
    return Quantity.stored(
        row.get(which + "_quantity", Integer.class),
        row.get(which + "_exact_quantity", BigDecimal.class));
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
