package com.barron.production.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.SlaHealth;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was done to an order by mistake. */
class OrderStepReversalIT {
  private static final PersonId THANDI = new PersonId(1);
  private static final PersonId SUE = new PersonId(2);
  private static final Instant DUE = Instant.parse("2026-03-09T12:00:00Z");
  private static int numbers = 50_000;
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();
  private final Reference order = planned();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(OrderStepReversalIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Thandi', 'TECHNICIAN', now()),"
            + " (2, 'Sue', 'SUPERVISOR', now())");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aStartIsTakenBackOnce() {
    does((execution, orders) -> execution.start(order, THANDI));

    assertThat(takeBack(THANDI)).isEqualTo(reverted(AuditAction.ORDER_STARTED));

    assertThat(view().status()).isEqualTo(OrderStatus.RELEASED);
    assertThat(events.fired()).contains(new OrderChanged(order, OrderStatus.RELEASED, 0));
    assertThat(takeBack(THANDI))
        .isEqualTo(new UndoResult.Final(AuditAction.ORDER_REVERTED, Optional.of(order)));
  }

  @Test
  void progressIsAsItWasBefore() {
    does((execution, orders) -> execution.start(order, THANDI));
    does((execution, orders) -> execution.progress(order, 40, THANDI));
    does((execution, orders) -> execution.progress(order, 90, THANDI));

    assertThat(takeBack(THANDI)).isEqualTo(reverted(AuditAction.ORDER_PROGRESSED));

    assertThat(view().percentComplete()).isEqualTo(40);
    assertThat(view().status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void aCompletedOrderGoesOnWithItsClock() {
    does((execution, orders) -> execution.start(order, THANDI));
    does((execution, orders) -> execution.progress(order, 80, THANDI));
    does((execution, orders) -> execution.complete(order, THANDI));
    assertThat(health()).isEqualTo(SlaHealth.MET);

    assertThat(takeBack(THANDI)).isEqualTo(reverted(AuditAction.ORDER_COMPLETED));

    assertThat(view().status()).isEqualTo(OrderStatus.IN_PROGRESS);
    assertThat(view().percentComplete()).isEqualTo(80);
    assertThat(health()).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(does((execution, orders) -> execution.complete(order, THANDI)))
        .isInstanceOf(OrderResult.Done.class);
  }

  @Test
  void aCancelledOrderIsAsItWas() {
    does((execution, orders) -> execution.cancel(order, SUE));

    assertThat(takeBack(SUE)).isEqualTo(reverted(AuditAction.ORDER_CANCELLED));

    assertThat(view().status()).isEqualTo(OrderStatus.RELEASED);
    assertThat(health()).isEqualTo(SlaHealth.ON_TRACK);
  }

  @Test
  void oneThatWasCancelledWhileItWasHeldStaysCancelled() {
    does((execution, orders) -> orders.hold(order, Reference.of("DEF-1")));
    does((execution, orders) -> execution.cancel(order, SUE));

    assertThat(takeBack(SUE))
        .isEqualTo(new UndoResult.Final(AuditAction.ORDER_CANCELLED, Optional.of(order)));
    assertThat(view().status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void whatSomebodyWentOnWithOrIsTooOldStays() {
    does((execution, orders) -> execution.start(order, THANDI));
    does((execution, orders) -> execution.progress(order, 10, SUE));
    assertThat(takeBack(THANDI)).isEqualTo(acted());

    does((execution, orders) -> orders.hold(order, Reference.of("DEF-2")));
    assertThat(takeBack(SUE)).as("held since").isEqualTo(acted());

    clock.advance(Duration.ofMinutes(6));
    assertThat(takeBack(SUE)).isEqualTo(new UndoResult.TooLate(order));
    assertThat(view().percentComplete()).isEqualTo(10);
  }

  private UndoResult takeBack(PersonId by) {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new OrderStepReversal(
                        new OrderRepository(em),
                        SlaClockFixture.clocks(em, clock),
                        AuditFixture.audit(em),
                        events,
                        clock))
                .undo(by));
  }

  private UndoResult reverted(AuditAction action) {
    return new UndoResult.Reverted(action, order);
  }

  private UndoResult acted() {
    return new UndoResult.Refused(order, UndoResult.Reason.ACTED);
  }

  private OrderResult does(BiFunction<OrderExecution, Orders, OrderResult> step) {
    return database.inTransaction(
        em -> {
          Orders orders = OrderFixture.orders(em, events, clock);
          return step.apply(OrderFixture.execution(em, orders, events, clock), orders);
        });
  }

  private OrderView view() {
    return database.inTransaction(
        em -> OrderFixture.orders(em, events, clock).find(order).found().orElseThrow());
  }

  private SlaHealth health() {
    return database.inTransaction(
        em ->
            SlaClockFixture.clocks(em, clock)
                .status(order, clock.instant())
                .found()
                .orElseThrow()
                .health());
  }

  private Reference planned() {
    Reference number = Reference.of("ORD-" + ++numbers);
    database.run(em -> OrderFixture.orders(em, events, clock).plan(number, "Pump", DUE));
    return number;
  }
}
