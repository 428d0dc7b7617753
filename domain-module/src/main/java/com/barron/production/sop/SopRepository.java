package com.barron.production.sop;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.sop.SopView.OpenFailure;
import com.barron.production.sop.SopView.Step;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The procedures and the failures of their steps. */
@Dependent
class SopRepository {
  private static final ReferenceLookup<SopView> BY_NUMBER =
      ReferenceLookup.in(
          "(select number from sop where active) sop",
          "number",
          """
          select s.number, s.title, s.revision, p.revision = s.revision as in_force,
                 p.step, p.title as step_title, f.number as failure, f.order_number, f.observation,
                 f.reported_at
          from sop s
          left join sop_step p on p.sop_number = s.number
          left join sop_failure f
            on f.sop_number = p.sop_number and f.revision = p.revision and f.step = p.step
            and f.resolved_at is null
          where s.number = ? and s.active
            and (p.step is null or p.revision = s.revision or f.number is not null)
          order by p.step, f.reported_at, f.number
          """,
          SopRepository::view);

  private static final Comparator<OpenFailure> OLDEST_FIRST =
      Comparator.comparing(OpenFailure::reportedAt)
          .thenComparing(failure -> failure.reference().toString());

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  SopRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Match<SopView> find(Reference sop) {
    return BY_NUMBER.find(sql, sop.require(ReferenceKind.SOP));
  }

  /** The revision in force, if it has this step. */
  Optional<Integer> revisionWith(Reference sop, int step) {
    return sql.first(
        "select revision from sop join sop_step using (revision)"
            + " where active and number = ? and sop_number = number and step = ?",
        row -> row.getInt("revision"),
        sop.toString(),
        step);
  }

  void add(StepFailure failure) {
    entityManager.persist(failure);
  }

  /** The failure, locked until the transaction ends. */
  Optional<StepFailure> locked(Reference failure) {
    return Optional.ofNullable(
        entityManager.find(
            StepFailure.class,
            failure.require(ReferenceKind.SOP_FAILURE).toString(),
            LockModeType.PESSIMISTIC_WRITE));
  }

  private static SopView view(List<Row> rows) {
    Row first = rows.get(0);
    return new SopView(
        Reference.of(first.get("number", String.class)),
        first.get("title", String.class),
        first.get("revision", Integer.class),
        rows.stream()
            .filter(
                row -> row.get("step", Integer.class) != null && row.get("in_force", Boolean.class))
            .map(
                row ->
                    new Step(row.get("step", Integer.class), row.get("step_title", String.class)))
            .distinct()
            .toList(),
        rows.stream()
            .filter(row -> row.get("failure", String.class) != null)
            .map(SopRepository::openFailure)
            .sorted(OLDEST_FIRST)
            .toList());
  }

  private static OpenFailure openFailure(Row row) {
    return new OpenFailure(
        Reference.of(row.get("failure", String.class)),
        row.get("step", Integer.class),
        row.get("step_title", String.class),
        Reference.of(row.get("order_number", String.class)),
        Optional.ofNullable(row.get("observation", String.class)),
        row.get("reported_at", Instant.class));
  }
}
