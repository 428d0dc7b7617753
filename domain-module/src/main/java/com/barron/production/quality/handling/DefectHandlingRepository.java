package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Who takes care of defects, and what was decided, or asked for, about their parts. */
@Dependent
class DefectHandlingRepository {
  private static final String ACKNOWLEDGE =
      """
      update defect set assignee_id = ?, version = version + 1
      where number = ? and resolved_at is null and assignee_id is null
      """;

  private static final String UNASSIGN =
      """
      update defect set assignee_id = null, version = version + 1
      where number = ? and resolved_at is null and assignee_id = ?
      """;

  private static final String PUT =
      """
      insert into defect_disposition (defect_number, disposition, note, decided_by, decided_at)
      values (?, ?, ?, ?, ?)
      on conflict (defect_number) do update
      set disposition = excluded.disposition, note = excluded.note, decided_by = excluded.decided_by,
          decided_at = excluded.decided_at
      """;

  private static final String ADD_NOTE =
      """
      update defect_disposition set note = note || chr(10) || ?
      where defect_number = ?
      """;

  private static final String REMOVE_ASKED_BY =
      """
      delete from defect_disposition p
      using defect d
      where d.number = p.defect_number and d.resolved_at is null and p.decided_by = ?
      """;

  private final Sql sql;

  @Inject
  DefectHandlingRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  /** Nobody else closes the defect until the transaction ends. */
  void lock(Reference defect) {
    sql.read("select 1 from defect where number = ? for update", row -> true, defect.toString());
  }

  /** Whether nobody took care of the open defect before. */
  boolean acknowledge(Reference defect, PersonId by) {
    return sql.write(ACKNOWLEDGE, by.value(), defect.toString()) > 0;
  }

  /** Whether this person took care of the open defect. */
  boolean unassign(Reference defect, PersonId by) {
    return sql.write(UNASSIGN, defect.toString(), by.value()) > 0;
  }

  /** Keeps what was decided or asked for, instead of what was asked for before. */
  void put(CloseDefect command, Instant at) {
    sql.write(
        PUT,
        command.defect().toString(),
        command.disposition(),
        command.note(),
        command.by().value(),
        at);
  }

  /** Adds the note of whoever confirmed it, below that of whoever asked. */
  void addNote(CloseDefect command) {
    sql.write(ADD_NOTE, command.note(), command.defect().toString());
  }

  void remove(Reference defect) {
    sql.write("delete from defect_disposition where defect_number = ?", defect.toString());
  }

  /** Whether it was closed before, and is open now. One that was withdrawn stays so. */
  boolean reopen(Reference defect) {
    return sql.write(
            "update defect set resolved_at = null, version = version + 1"
                + " where number = ? and resolved_at is not null and not withdrawn",
            defect.toString())
        > 0;
  }

  /** Removes what a person asked for and nobody confirmed. */
  void removeAskedBy(PersonId person) {
    sql.write(REMOVE_ASKED_BY, person.value());
  }
}
