package com.barron.production.orders;

import com.barron.production.people.PersonId;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.reference.SubjectQuery;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The production orders. */
@Dependent
class OrderRepository {
  private static final ReferenceLookup<OrderSnapshot> BY_NUMBER =
      ReferenceLookup.in(
          "production_order",
          "number",
          """
          select o.number, o.product, o.status, o.percent_complete, o.due_at, o.ended_at,
                 h.cause
          from production_order o
          left join order_hold h on h.order_number = o.number and h.released_at is null
          where o.number = ?
          order by h.id
          """,
          OrderRepository::snapshot);

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  OrderRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Match<OrderSnapshot> find(Reference number) {
    return BY_NUMBER.find(sql, number.require(ReferenceKind.ORDER));
  }

  Map<Reference, ResponsiblePeople> responsible(Collection<Reference> numbers) {
    return SubjectQuery.read(
        sql,
        numbers,
        "select number, assignee_id from production_order where number = any(?)",
        row ->
            new ResponsiblePeople(
                Optional.ofNullable(row.get("assignee_id", Long.class)).map(PersonId::new),
                Optional.empty()));
  }

  Map<Reference, String> products(Collection<Reference> numbers) {
    return SubjectQuery.read(
        sql,
        numbers,
        "select number, product from production_order where number = any(?)",
        row -> row.get("product", String.class));
  }

  /** Those who put the same order in take turns, also while it is not there. */
  void takeTurns(String what) {
    sql.read(
        "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        "order " + what);
  }

  /** Which order has this id of another system. */
  Optional<Reference> numberOf(ExternalId external) {
    return entityManager
        .createQuery(
            """
            select o.number from ProductionOrder o
            where o.externalSystem = :system and o.externalId = :id
            """,
            String.class)
        .setParameter("system", external.system())
        .setParameter("id", external.id())
        .getResultStream()
        .map(Reference::of)
        .findFirst();
  }

  /** The order as it is stored, its changes included. */
  OrderDetails stored(ProductionOrder order) {
    entityManager.flush();
    entityManager.refresh(order);
    return order.details();
  }

  void add(ProductionOrder order) {
    entityManager.persist(order);
  }

  /**
   * The order, locked until the transaction ends. Its holds are read by a statement of their own,
   * after the lock: read together they could miss a hold that was placed while this one waited.
   */
  Optional<ProductionOrder> locked(Reference number) {
    return Optional.ofNullable(
        entityManager.find(
            ProductionOrder.class,
            number.require(ReferenceKind.ORDER).toString(),
            LockModeType.PESSIMISTIC_WRITE));
  }

  private static OrderSnapshot snapshot(List<Row> rows) {
    Row first = rows.get(0);
    return new OrderSnapshot(
        Reference.of(first.get("number", String.class)),
        first.get("product", String.class),
        OrderStatus.valueOf(first.get("status", String.class)),
        first.get("percent_complete", Integer.class),
        first.get("due_at", Instant.class),
        first.get("ended_at", Instant.class),
        rows.stream()
            .map(row -> row.get("cause", String.class))
            .filter(Objects::nonNull)
            .map(Reference::of)
            .toList());
  }
}
