package com.barron.production.orders.bulk;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.orders.Orders;
import com.barron.production.sla.DueClocks;
import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;

/** Many orders on a database, for tests of the features that use them. */
public final class OrderBulkFixture {
  private OrderBulkFixture() {}

  public static BulkRecords<PlannedOrder> orders(
      Sql sql, DueClocks clocks, Orders orders, EntityManager entityManager) {
    return new OrderBulk(sql, clocks, orders, entityManager);
  }
}
