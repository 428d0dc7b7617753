package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.SubjectQuery;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The defects. */
@Dependent
class DefectRepository {
  private static final String HOLDING =
      """
      select d.number, d.order_number, t.name as type, d.severity, d.reporter_id, h.placed_at,
             r.requested_by
      from order_hold h
      join defect d on d.number = h.cause and d.order_number = h.order_number
      join defect_type t on t.code = d.type
      left join hold_release r on r.defect_number = d.number
      where h.released_at is null %s
      order by d.severity <> 'HIGH', h.placed_at, d.number
      """;

  private static final String NEXT =
      """
      select nextval('defect_number') as next, same.number, same.recorded_at
      from (select) one
      left join (
        select d.number, d.recorded_at from defect d
        where d.order_number = :order and d.type = :type and d.severity = :severity
          and d.reporter_id = :reporter and d.resolved_at is null and d.recorded_at > :after
        order by d.recorded_at desc
        limit 1) same on true
      """;

  private static final String REMOVE_RELEASES =
      """
      delete from hold_release
      where requested_by = :person and released_at is null
      returning defect_number
      """;

  private final EntityManager entityManager;

  @Inject
  DefectRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Defect defect) {
    entityManager.persist(defect);
  }

  void add(HoldRelease release) {
    entityManager.persist(release);
  }

  void remove(HoldRelease release) {
    entityManager.remove(release);
  }

  Optional<HoldRelease> releaseOf(Reference defect) {
    return Optional.ofNullable(entityManager.find(HoldRelease.class, defect.toString()));
  }

  /**
   * Removes what a person asked for and nobody confirmed; waits for whoever confirms just now.
   *
   * @return the defects whose holds it was about
   */
  List<Reference> removeReleasesAskedBy(PersonId person) {
    List<?> defects =
        entityManager
            .createNativeQuery(REMOVE_RELEASES)
            .setParameter("person", person.value())
            .getResultList();
    return defects.stream().map(String.class::cast).map(Reference::of).toList();
  }

  /** The defects that hold an order. */
  List<HoldView> holding(int most) {
    return holds(
        entityManager
            .createNativeQuery(String.format(Locale.ROOT, HOLDING, ""), Tuple.class)
            .setMaxResults(most));
  }

  /** The defects that hold this order. */
  List<HoldView> holding(Reference order) {
    return holds(
        entityManager
            .createNativeQuery(
                String.format(Locale.ROOT, HOLDING, "and h.order_number = :order"), Tuple.class)
            .setParameter("order", order.require(ReferenceKind.ORDER).toString()));
  }

  @SuppressWarnings("unchecked")
  private static List<HoldView> holds(Query query) {
    List<Tuple> rows = query.getResultList();
    return rows.stream().map(DefectRepository::hold).toList();
  }

  private static HoldView hold(Tuple row) {
    return new HoldView(
        Reference.of(row.get("number", String.class)),
        Reference.of(row.get("order_number", String.class)),
        row.get("type", String.class),
        Severity.valueOf(row.get("severity", String.class)),
        new PersonId(row.get("reporter_id", Long.class)),
        row.get("placed_at", Instant.class),
        Optional.ofNullable(row.get("requested_by", Long.class)).map(PersonId::new));
  }

  Optional<Defect> byNumber(Reference number) {
    return Optional.ofNullable(entityManager.find(Defect.class, number.toString()));
  }

  /** The number of the next defect, and what says the same. One statement. */
  Next next(RecordDefect command, Instant after) {
    return next(
        (Tuple)
            entityManager
                .createNativeQuery(NEXT, Tuple.class)
                .setParameter("order", command.order().toString())
                .setParameter("type", command.defectTypeCode())
                .setParameter("severity", command.severity().name())
                .setParameter("reporter", command.reporter().value())
                .setParameter("after", after)
                .getSingleResult());
  }

  private static Next next(Tuple row) {
    return new Next(
        new Reference(ReferenceKind.DEFECT, Long.toString(row.get("next", Long.class))),
        Optional.ofNullable(row.get("number", String.class))
            .map(
                number ->
                    new RecordedDefect(
                        Reference.of(number), row.get("recorded_at", Instant.class))));
  }

  /**
   * What the next defect is called.
   *
   * @param same the last open one that the same person recorded and that says the same
   */
  record Next(Reference number, Optional<RecordedDefect> same) {}

  Map<Reference, ResponsiblePeople> responsible(Collection<Reference> numbers) {
    return SubjectQuery.read(
        entityManager,
        numbers,
        "select number, assignee_id, reporter_id from defect where number = any(:subjects)",
        row ->
            new ResponsiblePeople(
                Optional.ofNullable(row.get("assignee_id", Long.class)).map(PersonId::new),
                Optional.of(new PersonId(row.get("reporter_id", Long.class)))));
  }

  /** The defect, locked until the transaction ends. */
  Optional<Defect> locked(Reference number) {
    return Optional.ofNullable(
        entityManager.find(
            Defect.class,
            number.require(ReferenceKind.DEFECT).toString(),
            LockModeType.PESSIMISTIC_WRITE));
  }
}
