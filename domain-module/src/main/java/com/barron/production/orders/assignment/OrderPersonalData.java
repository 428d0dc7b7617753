package com.barron.production.orders.assignment;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The orders that somebody took: records of the plant, which stay. */
@Singleton
class OrderPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select o.* from production_order o where o.assignee_id = :person order by o.number
      """;

  @Inject
  OrderPersonalData(Sql sql) {
    super("orders", Set.of("production_order.assignee_id"), EXPORT, List.of(), sql);
  }
}
