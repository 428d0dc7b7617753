package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.SubjectQuery;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        where d.order_number = ? and d.type = ? and d.severity = ?
          and d.reporter_id = ? and d.resolved_at is null and d.recorded_at > ?
        order by d.recorded_at desc
        limit 1) same on true
      """;

  private static final String REMOVE_RELEASES =
      """
      delete from hold_release
      where requested_by = ? and released_at is null
      returning defect_number
      """;

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  DefectRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
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
    return sql.read(
        REMOVE_RELEASES, row -> Reference.of(row.getString("defect_number")), person.value());
  }

  /** The defects that hold an order. */
  List<HoldView> holding(int most) {
    return sql.read(holding("") + "limit ?", DefectRepository::hold, most);
  }

  /** The defects that hold this order. */
  List<HoldView> holding(Reference order) {
    return sql.read(
        holding("and h.order_number = ?"),
        DefectRepository::hold,
        order.require(ReferenceKind.ORDER).toString());
  }

  private static String holding(String condition) {
    return String.format(Locale.ROOT, HOLDING, condition);
  }

  private static HoldView hold(ResultSet row) throws SQLException {
    return new HoldView(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("order_number")),
        row.getString("type"),
        Severity.valueOf(row.getString("severity")),
        new PersonId(row.getLong("reporter_id")),
        Sql.instant(row, "placed_at").orElseThrow(),
        Sql.number(row, "requested_by").map(PersonId::new));
  }

  Optional<Defect> byNumber(Reference number) {
    return Optional.ofNullable(entityManager.find(Defect.class, number.toString()));
  }

  /** The number of the next defect, and what says the same. One statement. */
  Next next(RecordDefect command, Instant after) {
    return sql.one(
        NEXT,
        DefectRepository::next,
        command.order().toString(),
        command.defectTypeCode(),
        command.severity(),
        command.reporter().value(),
        after);
  }

  private static Next next(ResultSet row) throws SQLException {
    Optional<Instant> recorded = Sql.instant(row, "recorded_at");
    return new Next(
        new Reference(ReferenceKind.DEFECT, Long.toString(row.getLong("next"))),
        recorded.isPresent()
            ? Optional.of(new RecordedDefect(Reference.of(row.getString("number")), recorded.get()))
            : Optional.empty());
  }

  /**
   * What the next defect is called.
   *
   * @param same the last open one that the same person recorded and that says the same
   */
  record Next(Reference number, Optional<RecordedDefect> same) {}

  Map<Reference, ResponsiblePeople> responsible(Collection<Reference> numbers) {
    return SubjectQuery.read(
        sql,
        numbers,
        "select number, assignee_id, reporter_id from defect where number = any(?)",
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
