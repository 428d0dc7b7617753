package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
          where f.number = :number
          """,
              rows -> view(rows.get(0)))
          .reading(
              String.class,
              "sop_number",
              "sop_title",
              "step_title",
              "order_number",
              "observation",
              "measure")
          .reading(Integer.class, "step")
          .reading(Long.class, "reporter_id", "closed_by")
          .reading(Boolean.class, "withdrawn")
          .reading(Instant.class, "reported_at", "resolved_at");

  private final EntityManager entityManager;

  @Inject
  FailureRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Match<FailureView> find(Reference failure) {
    return BY_NUMBER.find(entityManager, failure.require(ReferenceKind.SOP_FAILURE));
  }

  private static FailureView view(Tuple row) {
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

  private static FailureStatus status(Tuple row) {
    if (row.get("withdrawn", Boolean.class)) {
      return FailureStatus.WITHDRAWN;
    }
    return row.get("resolved_at", Instant.class) == null
        ? FailureStatus.OPEN
        : FailureStatus.RESOLVED;
  }
}
