package com.barron.production.orders.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of all listings, on orders. */
class OrderListingIT {
  private static TestDatabase database;
  private static Listing<OrderDetails> orders;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(OrderListingIT.class);
    orders = OrderListing.orders(database.sql());
    database.execute(
        """
        insert into production_order (number, product, status, percent_complete, due_at)
        select 'ORD-' || (100 + n), 'Pump', case when n % 2 = 0 then 'RELEASED' else 'IN_PROGRESS' end, 0, now()
        from generate_series(1, 25) n
        """);
    // Ten by ten they changed at the same moment, long ago.
    database.execute(
        """
        alter table production_order disable trigger production_order_stamp;
        update production_order
           set updated_at = timestamptz '2026-03-02T08:00:00Z' - substr(number, 5)::integer / 10 * interval '1 hour';
        alter table production_order enable trigger production_order_stamp
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    List<String> read = all(PageRequest.first(7));

    assertThat(read).hasSize(25).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPageThatEndsWithTheLastRecordHasNoMore() {
    assertThat(orders.page(PageRequest.first(25)).hasMore()).isFalse();
    assertThat(orders.page(PageRequest.first(24)).hasMore()).isTrue();
  }

  @Test
  void criteriaNarrowDown() {
    assertThat(all(PageRequest.first(7, new Criterion("status", OrderStatus.RELEASED))))
        .hasSize(12);
    assertThat(all(PageRequest.first(7, new Criterion("onHold", true)))).isEmpty();
    assertThatThrownBy(() -> orders.page(PageRequest.first(7, new Criterion("colour", "red"))))
        .hasMessage("no criterion colour");
  }

  @Test
  void changesAreReadInTheirOrderWithoutGapOrRepetition() {
    List<String> read = all(changes(Instant.EPOCH, 4));

    assertThat(read)
        .hasSize(25)
        .doesNotHaveDuplicates()
        .startsWith("ORD-120", "ORD-121")
        .endsWith("ORD-108", "ORD-109");
    assertThat(all(changes(Instant.parse("2026-03-01T22:00:00Z"), 4))).hasSize(9);
  }

  @Test
  void aChangeThatIsNotSettledIsNotSeenYet() throws SQLException {
    database.execute("update production_order set product = 'New' where number = 'ORD-101'");

    assertThat(all(changes(Instant.EPOCH, 100))).hasSize(24).doesNotContain("ORD-101");
    database.execute(
        """
        alter table production_order disable trigger production_order_stamp;
        update production_order set updated_at = timestamptz '2026-03-01T22:00:00Z' where number = 'ORD-101';
        alter table production_order enable trigger production_order_stamp
        """);
  }

  @Test
  void findsOne() {
    assertThat(orders.find(Reference.of("ORD-101"))).isPresent();
    assertThat(orders.find(Reference.of("ORD-1"))).isEmpty();
  }

  private static PageRequest changes(Instant since, int limit) {
    return new PageRequest(List.of(), Optional.of(since), Optional.empty(), limit);
  }

  private static List<String> all(PageRequest first) {
    List<String> read = new ArrayList<>();
    Page<OrderDetails> page = orders.page(first);
    page.records().forEach(order -> read.add(order.number().toString()));
    while (page.hasMore()) {
      page = orders.page(first.behind(page.last().get()));
      page.records().forEach(order -> read.add(order.number().toString()));
    }
    return read;
  }
}
