package com.barron.production.quality;

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
import java.time.Instant;
import java.util.Optional;

/** Reads defects together with the hold that each one causes. */
@Dependent
class DefectViewRepository {
  private static final ReferenceLookup<DefectView> BY_NUMBER =
      ReferenceLookup.in(
          "defect",
          "number",
          """
          select d.number, d.order_number, t.name as type, d.severity, d.reporter_id,
                 d.recorded_at, d.resolved_at, d.withdrawn, h.id is not null as holds,
                 r.requested_by, d.blocking, d.assignee_id, p.disposition, p.note, p.decided_by
          from defect d
          left join defect_type t on t.code = d.type
          left join order_hold h
            on h.order_number = d.order_number and h.cause = d.number and h.released_at is null
          left join hold_release r on r.defect_number = d.number and r.released_at is null
          left join defect_disposition p on p.defect_number = d.number
          where d.number = ?
          """,
          rows -> view(rows.get(0)));

  private final Sql sql;

  @Inject
  DefectViewRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  Match<DefectView> find(Reference number) {
    return BY_NUMBER.find(sql, number.require(ReferenceKind.DEFECT));
  }

  private static DefectView view(Row row) {
    return new DefectView(
        Reference.of(row.get("number", String.class)),
        Reference.of(row.get("order_number", String.class)),
        row.get("type", String.class),
        Severity.valueOf(row.get("severity", String.class)),
        DefectStatus.of(
            row.get("withdrawn", Boolean.class), row.get("resolved_at", Instant.class) != null),
        new PersonId(row.get("reporter_id", Long.class)),
        row.get("recorded_at", Instant.class),
        row.get("holds", Boolean.class),
        person(row, "requested_by"),
        row.get("blocking", Boolean.class),
        person(row, "assignee_id"),
        Optional.ofNullable(row.get("disposition", String.class))
            .map(
                disposition ->
                    new DefectView.Decision(
                        Disposition.valueOf(disposition),
                        row.get("note", String.class),
                        person(row, "decided_by").orElseThrow())));
  }

  private static Optional<PersonId> person(Row row, String column) {
    return Optional.ofNullable(row.get(column, Long.class)).map(PersonId::new);
  }
}
