package com.barron.production.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.orders.OrderResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.OrderWasHeld;
import com.barron.production.people.PersonId;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DefectsIT {
  private static final PersonId REPORTER = new PersonId(1);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(DefectsIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Pieter', 'QUALITY', now())");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void putsOrderOnHoldWhenDefectIsRecorded() throws SQLException {
    Reference order = startedOrder("ORD-501");
    RecordResult.Recorded recorded = record(order, "INTERNAL_REJECT");
    assertThat(recorded.order().status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(recorded.order().heldBy()).containsExactly(recorded.defect());
    assertThat(
            database.ask(
                "select order_number || ' ' || severity || ' ' || blocking from defect where number = '%s'"
                    .replace("%s", recorded.defect().toString())))
        .isEqualTo("ORD-501 HIGH true");
    assertThat(database.ask("select status from production_order where number = 'ORD-501'"))
        .isEqualTo("ON_HOLD");
    assertThat(events.fired())
        .contains(
            new OrderWasHeld(order, recorded.defect()),
            new DefectWasRecorded(
                recorded.defect(),
                order,
                new DefectType("INTERNAL_REJECT", "Internal Reject", true),
                Severity.HIGH,
                true,
                REPORTER));
  }

  @Test
  void aDefectHasAClockUntilItIsResolvedAndItsReporterIsResponsible() throws SQLException {
    Reference order = startedOrder("ORD-590");
    Reference defect = record(order, "INTERNAL_REJECT").defect();
    String runs = "select breach_at is not null from sla_clock where subject = '" + defect + "'";
    assertThat(database.ask(runs)).isEqualTo("t");
    resolve(defect);
    assertThat(database.ask(runs)).isEqualTo("f");
    database.run(
        em ->
            assertThat(
                    new DefectResponsibilityResolver(new DefectRepository(em))
                        .of(List.of(defect, Reference.of("DEF-1"))))
                .containsOnly(
                    Map.entry(
                        defect, new ResponsiblePeople(Optional.empty(), Optional.of(REPORTER)))));
  }

  @Test
  void defectsRecordedAtOnceAreAllRecordedAndAllHold() throws Exception {
    Reference order = startedOrder("ORD-502");
    int people = 6;
    List<RecordResult.Recorded> recorded =
        Concurrently.all(Collections.nCopies(people, () -> record(order, "INTERNAL_REJECT")));
    List<Reference> defects = recorded.stream().map(RecordResult.Recorded::defect).toList();
    assertThat(order(order).heldBy()).containsExactlyInAnyOrderElementsOf(defects).hasSize(people);
    assertThat(recorded).extracting(it -> it.order().heldBy().size()).contains(1, people);
    Concurrently.all(
        defects.stream().<Callable<Reference>>map(defect -> () -> resolve(defect)).toList());
    assertThat(order(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void anOrderWithAnOpenBlockingDefectIsNotReleased() {
    Reference order = startedOrder("ORD-503");
    Reference defect = record(order, "INTERNAL_REJECT").defect();
    OrderView held = order(order);
    OrderResult release = services(services -> services.orders().release(order, defect));
    assertThat(release).isEqualTo(new OrderResult.Refused(OrderResult.Reason.HOLD_NEEDED, held));
    OrderResult progress = services(services -> services.orders().progress(order, 80));
    assertThat(progress).isEqualTo(new OrderResult.Refused(OrderResult.Reason.STATUS, held));
    assertThat(order(order).status()).isEqualTo(OrderStatus.ON_HOLD);
  }

  @Test
  void resolvingADefectEndsItsHoldAndItsClock() throws SQLException {
    Reference order = startedOrder("ORD-504");
    Reference defect = record(order, "INTERNAL_REJECT").defect();
    clock.advance(Duration.ofHours(1));
    resolve(defect);
    resolve(defect);
    assertThat(order(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
    assertThat(database.ask("select ended_as from sla_interval where subject = '" + defect + "'"))
        .isEqualTo("STOPPED");
    assertThat(events.fired()).filteredOn(DefectWasResolved.class::isInstance).hasSize(1);
  }

  @Test
  void aDefectThatDoesNotBlockLeavesTheOrderAsItIs() {
    Reference order = startedOrder("ORD-505");
    assertThat(record(order, "COSMETIC").order().status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void aCompletedOrderTakesADefectButStaysCompleted() {
    Reference order = startedOrder("ORD-506");
    services(services -> services.orders().complete(order));
    RecordResult.Recorded recorded = record(order, "INTERNAL_REJECT");
    assertThat(recorded.order().status()).isEqualTo(OrderStatus.COMPLETED);
    resolve(recorded.defect());
    assertThat(order(order).status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void refusesAnUnknownOrderAndAnUnknownType() {
    Reference unknown = Reference.of("ORD-1");
    var noOrder = new RecordResult.Refused(RecordResult.Reason.UNKNOWN_ORDER);
    assertThat(recording(unknown, "INTERNAL_REJECT")).isEqualTo(noOrder);
    assertThat(recording(unknown, "COSMETIC")).isEqualTo(noOrder);
    assertThat(recording(unknown, "NO_SUCH_TYPE"))
        .isEqualTo(new RecordResult.Refused(RecordResult.Reason.UNKNOWN_DEFECT_TYPE));
    assertThat(events.fired()).isEmpty();
    assertThatThrownBy(() -> resolve(Reference.of("DEF-1")))
        .isInstanceOf(NoSuchRecordException.class);
  }

  @Test
  void recordingTakesFewStatements() {
    Reference order = startedOrder("ORD-507");
    QualityFixture services = database.inTransaction(this::services);
    assertThat(services.defects().types()).hasSize(8);
    database.run(
        em -> {
          QualityFixture ready = services(em);
          database.statements();
          record(ready, order, "INTERNAL_REJECT");
        });
    // A number; lock the order; both entries of the audit; insert the clock with its interval, the
    // defect, the hold; update the order.
    assertThat(database.statements()).hasSize(7);
  }

  private Reference startedOrder(String number) {
    Reference order = Reference.of(number);
    services(
        services ->
            services.orders().plan(order, "Pump", clock.instant().plus(Duration.ofDays(7))));
    services(services -> services.orders().start(order));
    return order;
  }

  private RecordResult.Recorded record(Reference order, String type) {
    return (RecordResult.Recorded) recording(order, type);
  }

  private RecordResult recording(Reference order, String type) {
    return services(services -> record(services, order, type));
  }

  private Reference resolve(Reference defect) {
    return services(
        services -> {
          services.defects().resolve(defect);
          return defect;
        });
  }

  private OrderView order(Reference order) {
    return services(services -> services.orders().find(order).found().orElseThrow());
  }

  private <T> T services(Function<QualityFixture, T> work) {
    return database.inTransaction(em -> work.apply(services(em)));
  }

  private QualityFixture services(EntityManager em) {
    return QualityFixture.on(em, events, clock);
  }

  private static RecordResult record(QualityFixture services, Reference order, String type) {
    return services.defects().record(new RecordDefect(order, type, Severity.HIGH, REPORTER));
  }
}
