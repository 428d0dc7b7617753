package com.barron.production.orders.listing;

import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * All orders. Criteria: {@code status}, {@code product}, {@code onHold}, {@code externalSystem},
 * {@code externalId}.
 */
@Dependent
class OrderListing {
  private static final String SELECT =
      """
      select o.number, o.product, o.status, o.percent_complete, o.due_at, o.external_system,
             o.external_id, o.ended_at, o.assignee_id, o.updated_at as changed_at
      from production_order o
      """;

  @Produces
  @Dependent
  static Listing<OrderDetails> orders(Sql sql) {
    return SqlListing.of(sql, SELECT, "o.number", OrderListing::order)
        .by("status", "o.status = ?")
        .by("product", "o.product = ?")
        .by("onHold", "(o.status = 'ON_HOLD') = ?")
        .by("externalSystem", "o.external_system = ?")
        .by("externalId", "o.external_id = ?")
        .changedAt("o.updated_at")
        .removedFrom("production_order");
  }

  private static OrderDetails order(ResultSet row) throws SQLException {
    return new OrderDetails(
        Reference.of(row.getString("number")),
        row.getString("product"),
        OrderStatus.valueOf(row.getString("status")),
        row.getInt("percent_complete"),
        Sql.instant(row, "due_at").orElseThrow(),
        ExternalIdColumns.in(row),
        Sql.instant(row, "ended_at"),
        Sql.number(row, "assignee_id").map(PersonId::new),
        Sql.instant(row, "changed_at").orElseThrow());
  }
}
