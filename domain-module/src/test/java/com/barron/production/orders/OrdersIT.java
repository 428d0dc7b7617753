package com.barron.production.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
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
  void offersCloseOrdersBestFirstByOneStatement() {
    List.of("ORD-31354", "ORD-31345", "ORD-31445", "ORD-3134", "ORD-99999").forEach(this::planned);
    database.run(
        em -> {
          Orders orders = OrderFixture.orders(em, events, clock);
          database.statements();
          Match<OrderView> match = orders.find(Reference.of("ORD-31435"));
          assertThat(database.statements()).hasSize(1);
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
