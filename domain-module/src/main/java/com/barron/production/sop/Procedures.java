package com.barron.production.sop;

import com.barron.production.reference.Lookup;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopView.OpenFailure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The procedures and the failures of their steps. */
@Dependent
class Procedures {
  private static final Lookup<SopView> BY_NUMBER =
      Lookup.in(
          "sop",
          "number",
          """
          select m.number, m.hit, s.title, s.revision, f.number as failure, f.step,
                 p.title as step_title, f.order_number, f.reported_at
          from matched m
          left join sop s on m.hit and s.number = m.number
          left join sop_failure f on f.sop_number = s.number and f.resolved_at is null
          left join sop_step p on p.sop_number = f.sop_number and p.step = f.step
          order by f.reported_at, f.number
          """,
          Procedures::view);

  private final EntityManager entityManager;

  @Inject
  Procedures(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Match<SopView> find(Reference sop) {
    return BY_NUMBER.find(entityManager, sop.require(ReferenceKind.SOP));
  }

  boolean hasStep(Reference sop, int step) {
    return !entityManager
        .createNativeQuery("select 1 from sop_step where sop_number = :sop and step = :step")
        .setParameter("sop", sop.require(ReferenceKind.SOP).toString())
        .setParameter("step", step)
        .getResultList()
        .isEmpty();
  }

  void add(StepFailure failure) {
    entityManager.persist(failure);
  }

  StepFailure locked(Reference failure) {
    return Optional.ofNullable(
            entityManager.find(
                StepFailure.class,
                failure.require(ReferenceKind.SOP_FAILURE).toString(),
                LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NoSuchFailureException(failure));
  }

  private static SopView view(List<Tuple> rows) {
    Tuple first = rows.get(0);
    return new SopView(
        Reference.of(first.get("number", String.class)),
        first.get("title", String.class),
        first.get("revision", Integer.class),
        rows.stream()
            .filter(row -> row.get("failure") != null)
            .map(Procedures::openFailure)
            .toList());
  }

  private static OpenFailure openFailure(Tuple row) {
    return new OpenFailure(
        Reference.of(row.get("failure", String.class)),
        row.get("step", Integer.class),
        row.get("step_title", String.class),
        Reference.of(row.get("order_number", String.class)),
        row.get("reported_at", Instant.class));
  }
}
