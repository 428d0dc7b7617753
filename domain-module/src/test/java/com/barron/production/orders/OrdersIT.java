package com.barron.production.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrdersIT {
  private static final Instant DUE = Instant.parse("2026-03-09T12:00:00Z");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(OrdersIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void findsAnOrderWithItsHoldsByOneStatement() {
    Reference number = planned("ORD-20001");
    hold(number, "DEF-1");
    hold(number, "DEF-2");
    database.run(
        em -> {
          Orders orders = OrderFixture.orders(em, events, clock);
          database.statements();
          OrderView found = orders.find(number).found().orElseThrow();
          assertThat(database.statements()).hasSize(1);
          assertThat(found.status()).isEqualTo(OrderStatus.ON_HOLD);
          assertThat(found.heldBy())
              .extracting(Reference::toString)
              .containsExactly("DEF-1", "DEF-2");
        });
  }

  @Test
  void offersCloseOrdersBestFirstByASecondStatement() {
    List.of("ORD-31354", "ORD-31345", "ORD-31445", "ORD-3134", "ORD-99999").forEach(this::planned);
    database.run(
        em -> {
          Orders orders = OrderFixture.orders(em, events, clock);
          database.statements();
          Match<OrderView> match = orders.find(Reference.of("ORD-31435"));
          assertThat(database.statements()).hasSize(2);
          assertThat(match).isInstanceOf(Match.Missing.class);
          assertThat(((Match.Missing<OrderView>) match).close())
              .extracting(Reference::toString)
              .containsExactly("ORD-31345", "ORD-31445");
        });
  }

  @Test
  void offersThreeCloseOrdersAtMost() {
    List.of("ORD-41", "ORD-42", "ORD-43", "ORD-44").forEach(this::planned);
    database.run(
        em ->
            assertThat(
                    ((Match.Missing<OrderView>)
                            OrderFixture.orders(em, events, clock).find(Reference.of("ORD-40")))
                        .close())
                .hasSize(3));
  }

  @Test
  void aHeldOrderReturnsToWhereItWasWhenItsLastHoldEnds() {
    Reference number = planned("ORD-20002");
    hold(number, "DEF-3");
    hold(number, "DEF-4");
    hold(number, "DEF-4");
    assertThat(release(number, "DEF-3").status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(release(number, "DEF-4").status()).isEqualTo(OrderStatus.RELEASED);
    assertThat(events.fired())
        .contains(new OrderWasReleased(number, Reference.of("DEF-4"), OrderStatus.RELEASED));
  }

  @Test
  void healthFollowsTheClock() {
    Reference number = planned("ORD-20003");
    assertThat(find(number).sla()).hasToString("ON_TRACK");
    clock.advance(Duration.between(clock.instant(), DUE).minusHours(2));
    assertThat(find(number).sla()).hasToString("WARNING");
    clock.advance(Duration.ofHours(2));
    assertThat(find(number).sla()).hasToString("BREACHED");
  }

  @Test
  void whoEndsAnOrderStandsInTheAuditAndItsClockEnds() throws SQLException {
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'SUPERVISOR', now())");
    PersonId ana = new PersonId(1);
    Reference completed = planned("ORD-20004");
    Reference cancelled = planned("ORD-20005");
    hold(cancelled, "DEF-5");
    database.run(
        em -> {
          OrderExecution execution =
              OrderFixture.execution(em, OrderFixture.orders(em, events, clock), events, clock);
          execution.start(completed, ana);
          execution.progress(completed, 80, ana);
          execution.complete(completed, ana);
          execution.cancel(cancelled, ana);
        });
    assertThat(
            database.ask("select string_agg(act || ' ' || person_id, ', ' order by id) from audit"))
        .isEqualTo("ORDER_STARTED 1, ORDER_PROGRESSED 1, ORDER_COMPLETED 1, ORDER_CANCELLED 1");
    assertThat(
            database.ask(
                "select count(*) from sla_interval where subject in ('ORD-20004', 'ORD-20005')"
                    + " and ended_as = 'STOPPED'"))
        .isEqualTo("2");
    assertThat(events.fired())
        .contains(
            new OrderWasHandled(completed, OrderAction.PROGRESS, 80, ana),
            new OrderWasHandled(completed, OrderAction.COMPLETE, 100, ana),
            new OrderWasHandled(cancelled, OrderAction.CANCEL, 0, ana));
  }

  @Test
  void anOrderWithoutAClockEndsAsWell() throws SQLException {
    database.execute(
        "insert into production_order (number, product, status, percent_complete, due_at)"
            + " values ('ORD-20006', 'Pump', 'IN_PROGRESS', 40, now())");
    OrderResult result =
        database.inTransaction(
            em -> OrderFixture.orders(em, events, clock).complete(Reference.of("ORD-20006")));
    assertThat(result).isInstanceOf(OrderResult.Done.class);
  }

  private Reference planned(String number) {
    Reference reference = Reference.of(number);
    database.run(em -> OrderFixture.orders(em, events, clock).plan(reference, "Pump", DUE));
    return reference;
  }

  private void hold(Reference order, String cause) {
    database.run(em -> OrderFixture.orders(em, events, clock).hold(order, Reference.of(cause)));
  }

  private OrderView release(Reference order, String cause) {
    OrderResult result =
        database.inTransaction(
            em -> OrderFixture.orders(em, events, clock).release(order, Reference.of(cause)));
    return ((OrderResult.Done) result).order();
  }

  private OrderView find(Reference order) {
    return database.inTransaction(
        em -> OrderFixture.orders(em, events, clock).find(order).found().orElseThrow());
  }
}
