package com.barron.production.sop;

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

/** Reads the failures of steps, also those that are closed. */
@Dependent
class FailureRepository {
  private static final ReferenceLookup<FailureView> BY_NUMBER =
      ReferenceLookup.in(
          "sop_failure",
          "number",
          """
          select f.number, f.sop_number, s.title as sop_title, f.step,
                 p.title as step_title, f.order_number, f.observation, f.reporter_id,
                 f.reported_at, f.resolved_at, f.withdrawn, f.measure, f.closed_by
          from sop_failure f
          left join sop s on s.number = f.sop_number
          left join sop_step p
            on p.sop_number = f.sop_number and p.revision = f.revision and p.step = f.step
          where f.number = ?
          """,
          rows -> view(rows.get(0)));

  private final Sql sql;

  @Inject
  FailureRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  Match<FailureView> find(Reference failure) {
    return BY_NUMBER.find(sql, failure.require(ReferenceKind.SOP_FAILURE));
  }

  private static FailureView view(Row row) {
    return new FailureView(
        Reference.of(row.get("number", String.class)),
        Reference.of(row.get("sop_number", String.class)),
        row.get("sop_title", String.class),
        row.get("step", Integer.class),
        row.get("step_title", String.class),
        Reference.of(row.get("order_number", String.class)),
        Optional.ofNullable(row.get("observation", String.class)),
        status(row),
        new PersonId(row.get("reporter_id", Long.class)),
        row.get("reported_at", Instant.class),
        Optional.ofNullable(row.get("closed_by", Long.class))
            .map(
                by -> new FailureView.Closing(row.get("measure", String.class), new PersonId(by))));
  }

  private static FailureStatus status(Row row) {
    if (row.get("withdrawn", Boolean.class)) {
      return FailureStatus.WITHDRAWN;
    }
    return row.get("resolved_at", Instant.class) == null
        ? FailureStatus.OPEN
        : FailureStatus.RESOLVED;
  }
}
