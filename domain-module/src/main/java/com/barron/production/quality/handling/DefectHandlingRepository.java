package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Who takes care of defects, and what was decided, or asked for, about their parts. */
@Dependent
class DefectHandlingRepository {
  private static final String ACKNOWLEDGE =
      """
      update defect set assignee_id = :by, version = version + 1
      where number = :defect and resolved_at is null and assignee_id is null
      """;

  private static final String UNASSIGN =
      """
      update defect set assignee_id = null, version = version + 1
      where number = :defect and resolved_at is null and assignee_id = :by
      """;

  private static final String PUT =
      """
      insert into defect_disposition (defect_number, disposition, note, decided_by, decided_at)
      values (:defect, :disposition, :note, :by, :at)
      on conflict (defect_number) do update
      set disposition = excluded.disposition, note = excluded.note, decided_by = excluded.decided_by,
          decided_at = excluded.decided_at
      """;

  private static final String ADD_NOTE =
      """
      update defect_disposition set note = note || chr(10) || :note
      where defect_number = :defect
      """;

  private static final String REMOVE_ASKED_BY =
      """
      delete from defect_disposition p
      using defect d
      where d.number = p.defect_number and d.resolved_at is null and p.decided_by = :person
      """;

  private final EntityManager entityManager;

  @Inject
  DefectHandlingRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Nobody else closes the defect until the transaction ends. */
  void lock(Reference defect) {
    entityManager
        .createNativeQuery("select 1 from defect where number = :defect for update")
        .setParameter("defect", defect.toString())
        .getResultList();
  }

  /** Whether nobody took care of the open defect before. */
  boolean acknowledge(Reference defect, PersonId by) {
    return entityManager
            .createNativeQuery(ACKNOWLEDGE)
            .setParameter("defect", defect.toString())
            .setParameter("by", by.value())
            .executeUpdate()
        > 0;
  }

  /** Whether this person took care of the open defect. */
  boolean unassign(Reference defect, PersonId by) {
    return entityManager
            .createNativeQuery(UNASSIGN)
            .setParameter("defect", defect.toString())
            .setParameter("by", by.value())
            .executeUpdate()
        > 0;
  }

  /** Keeps what was decided or asked for, instead of what was asked for before. */
  void put(CloseDefect command, Instant at) {
    entityManager
        .createNativeQuery(PUT)
        .setParameter("defect", command.defect().toString())
        .setParameter("disposition", command.disposition().name())
        .setParameter("note", command.note())
        .setParameter("by", command.by().value())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Adds the note of whoever confirmed it, below that of whoever asked. */
  void addNote(CloseDefect command) {
    entityManager
        .createNativeQuery(ADD_NOTE)
        .setParameter("defect", command.defect().toString())
        .setParameter("note", command.note())
        .executeUpdate();
  }

  void remove(Reference defect) {
    entityManager
        .createNativeQuery("delete from defect_disposition where defect_number = :defect")
        .setParameter("defect", defect.toString())
        .executeUpdate();
  }

  /** Whether it was closed before, and is open now. One that was withdrawn stays so. */
  boolean reopen(Reference defect) {
    return entityManager
            .createNativeQuery(
                "update defect set resolved_at = null, version = version + 1"
                    + " where number = :defect and resolved_at is not null and not withdrawn")
            .setParameter("defect", defect.toString())
            .executeUpdate()
        > 0;
  }

  /** Removes what a person asked for and nobody confirmed. */
  void removeAskedBy(PersonId person) {
    entityManager
        .createNativeQuery(REMOVE_ASKED_BY)
        .setParameter("person", person.value())
        .executeUpdate();
  }
}
