package com.barron.production.orders.bulk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.orders.OrderPlan;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.Orders;
import com.barron.production.orders.bulk.PlannedOrder.State;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.DueClocks;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many orders at once: released with their clocks, replanned, cancelled. */
@Dependent
class OrderBulk implements BulkRecords<PlannedOrder> {
  private static final String FIND =
      """
      select number, product, due_at, external_system, external_id, status
        from production_order where number = any(?) order by number
      """;

  private static final String ROWS =
      """
      unnest(?, ?, cast(? as timestamptz[]), ?, ?) as r (number, product, due_at, external_system, external_id)
      """;

  private static final String ADD =
      "insert into production_order (number, product, status, percent_complete, due_at, external_system, external_id)"
          + " select r.number, r.product, 'RELEASED', 0, r.due_at, r.external_system, r.external_id from "
          + ROWS
          + " on conflict do nothing returning number";

  private static final String REPLACE =
      """
      update production_order o
         set product = r.product, due_at = r.due_at, external_system = r.external_system,
             external_id = r.external_id, version = o.version + 1
        from\s"""
          + ROWS
          + " where o.number = r.number";

  /** What was done with it stays, and so does what it was done with. */
  private static final String USED =
      """
      select o.number from production_order o
       where o.number = any(?)
         and (o.status <> 'RELEASED'
              or exists (select from order_hold h where h.order_number = o.number)
              or exists (select from defect d where d.order_number = o.number)
              or exists (select from sop_failure f where f.order_number = o.number))
      """;

  private static final String REMOVE = "delete from production_order where number = any(?)";

  private final Sql sql;
  private final DueClocks clocks;
  private final Orders orders;
  private final EntityManager entityManager;

  @Inject
  OrderBulk(Sql sql, DueClocks clocks, Orders orders, EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = sql;
    this.clocks = clocks;
    this.orders = orders;
  }

  @Override
  public Map<String, PlannedOrder> find(Collection<String> keys, boolean lock) {
    return sql
        .read(lock ? FIND + " for no key update" : FIND, OrderBulk::order, SqlArray.texts(keys))
        .stream()
        .collect(toMap(OrderBulk::key, order -> order, (a, b) -> a, LinkedHashMap::new));
  }

  /** One whose external id somebody else took meanwhile is not added either. */
  @Override
  public Set<String> add(List<PlannedOrder> records) {
    Set<String> added = new HashSet<>(sql.read(ADD, row -> row.getString(1), rows(records)));
    clocks.start(
        records.stream()
            .filter(order -> added.contains(key(order)))
            .collect(toMap(order -> order.plan().number(), order -> order.plan().dueAt())),
        Priority.MEDIUM);
    return added;
  }

  @Override
  public Set<String> replace(List<Replacement<PlannedOrder>> replacements) {
    sql.write(REPLACE, rows(replacements.stream().map(Replacement::after).toList()));
    clocks.move(
        replacements.stream()
            .filter(each -> !each.before().plan().dueAt().equals(each.after().plan().dueAt()))
            .map(each -> each.after().plan())
            .collect(toMap(OrderPlan::number, OrderPlan::dueAt)),
        Priority.MEDIUM);
    Set<String> refused = cancel(replacements);
    entityManager.flush();
    return refused;
  }

  private Set<String> cancel(List<Replacement<PlannedOrder>> replacements) {
    return replacements.stream()
        .filter(each -> each.after().isCancelled() && !each.before().isCancelled())
        .map(each -> each.after().plan().number())
        .filter(order -> !(orders.cancel(order) instanceof OrderResult.Done))
        .map(Reference::toString)
        .collect(toSet());
  }

  @Override
  public Set<String> used(Collection<String> keys) {
    Set<String> used = new HashSet<>(sql.read(USED, row -> row.getString(1), SqlArray.texts(keys)));
    used.addAll(clocks.alarmed(references(keys)).stream().map(Reference::toString).toList());
    return used;
  }

  @Override
  public void remove(Collection<String> keys) {
    clocks.remove(references(keys));
    sql.write(REMOVE, SqlArray.texts(keys));
  }

  @Override
  public Map<ExternalId, String> holders(Collection<ExternalId> ids) {
    return ExternalIdColumns.holders(sql, "production_order", ids);
  }

  private static Set<Reference> references(Collection<String> keys) {
    return keys.stream().map(Reference::of).collect(toSet());
  }

  private static String key(PlannedOrder order) {
    return order.plan().number().toString();
  }

  private static Object[] rows(List<PlannedOrder> records) {
    List<OrderPlan> plans = records.stream().map(PlannedOrder::plan).toList();
    return new Object[] {
      SqlArray.texts(plans, OrderPlan::number),
      SqlArray.texts(plans, OrderPlan::product),
      SqlArray.texts(plans, OrderPlan::dueAt),
      SqlArray.texts(plans, plan -> plan.external().map(ExternalId::system)),
      SqlArray.texts(plans, plan -> plan.external().map(ExternalId::id))
    };
  }

  private static PlannedOrder order(ResultSet row) throws SQLException {
    return new PlannedOrder(
        new OrderPlan(
            Reference.of(row.getString("number")),
            row.getString("product"),
            Sql.instant(row, "due_at").orElseThrow(),
            ExternalIdColumns.in(row)),
        switch (row.getString("status")) {
          case "ON_HOLD" -> State.HELD;
          case "COMPLETED" -> State.COMPLETED;
          case "CANCELLED" -> State.CANCELLED;
          default -> State.OPEN;
        });
  }
}
