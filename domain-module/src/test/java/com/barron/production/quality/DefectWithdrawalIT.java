package com.barron.production.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.Undo;
import com.barron.production.audit.UndoResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DefectWithdrawalIT {
  private static final PersonId PIETER = new PersonId(1);
  private static final PersonId ANA = new PersonId(2);
  private static final PersonId NOMSA = new PersonId(3);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(DefectWithdrawalIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Pieter', 'QUALITY', now()),"
            + " (2, 'Ana', 'SUPERVISOR', now()), (3, 'Nomsa', 'TECHNICIAN', now())");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void theOrderGoesBackToTheStateThatItHad() throws SQLException {
    Reference order = started("ORD-701");
    Reference defect = record(order, PIETER);
    clock.advance(Undo.WITHIN);

    assertThat(undo(PIETER)).isEqualTo(new UndoResult.Withdrawn(defect, Optional.of(order)));
    assertThat(order(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
    assertThat(order(order).heldBy()).isEmpty();
    assertThat(database.ask("select withdrawn from defect where number = '" + defect + "'"))
        .isEqualTo("t");
    assertThat(database.ask("select breach_at from sla_clock where subject = '" + defect + "'"))
        .isNull();
    assertThat(audited(order, defect))
        .isEqualTo("DEFECT_RECORDED, ORDER_HELD, DEFECT_WITHDRAWN, ORDER_RESTORED");
    assertThat(events.fired()).contains(new DefectWasResolved(defect, order));
  }

  @Test
  void theOrderStaysOnHoldWhileAnotherDefectHoldsIt() {
    Reference order = started("ORD-702");
    Reference first = record(order, PIETER);
    Reference second = record(order, NOMSA);

    assertThat(undo(PIETER)).isEqualTo(new UndoResult.Withdrawn(first, Optional.of(order)));
    assertThat(order(order).status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(order(order).heldBy()).containsExactly(second);
    assertThat(undo(NOMSA)).isInstanceOf(UndoResult.Withdrawn.class);
    assertThat(order(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void twoInARowTakeBackTheLastTwo() {
    Reference order = started("ORD-703");
    Reference first = record(order, ANA);
    Reference second = record(order, ANA);

    assertThat(undo(ANA)).isEqualTo(new UndoResult.Withdrawn(second, Optional.of(order)));
    assertThat(undo(ANA)).isEqualTo(new UndoResult.Withdrawn(first, Optional.of(order)));
    assertThat(undo(ANA)).isNotInstanceOf(UndoResult.Withdrawn.class);
    assertThat(order(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void isTooLateAfterFiveMinutes() {
    Reference order = started("ORD-704");
    Reference defect = record(order, PIETER);
    clock.advance(Undo.WITHIN.plusMillis(1));

    assertThat(undo(PIETER)).isEqualTo(new UndoResult.TooLate(defect));
    assertThat(order(order).status()).isEqualTo(OrderStatus.ON_HOLD);
  }

  @Test
  void isRefusedOnceSomebodyAskedForTheRelease() {
    Reference order = started("ORD-705");
    Reference defect = record(order, PIETER);
    services(services -> services.holds().release(defect, ANA));

    assertThat(undo(PIETER)).isEqualTo(new UndoResult.Refused(defect, UndoResult.Reason.ACTED));
    assertThat(order(order).heldBy()).containsExactly(defect);
  }

  @Test
  void whoAskedForAReleaseDidThatLast() {
    Reference order = started("ORD-710");
    Reference mine = record(order, ANA);
    Reference asked = record(order, PIETER);
    services(services -> services.holds().release(asked, ANA));

    assertThat(undo(ANA))
        .isEqualTo(new UndoResult.Final(AuditAction.RELEASE_REQUESTED, Optional.of(asked)));
    assertThat(order(order).heldBy()).contains(mine);
  }

  @Test
  void isRefusedOnceTheDefectIsClosed() throws SQLException {
    Reference order = started("ORD-706");
    Reference defect = record(order, PIETER);
    services(
        services -> {
          services.defects().resolve(defect);
          return defect;
        });

    assertThat(undo(PIETER)).isEqualTo(new UndoResult.Refused(defect, UndoResult.Reason.OVER));
    assertThat(database.ask("select withdrawn from defect where number = '" + defect + "'"))
        .isEqualTo("f");
  }

  @Test
  void aReleaseIsInTheAudit() throws SQLException {
    Reference order = started("ORD-707");
    Reference defect =
        services(services -> services.record(order, "INTERNAL_REJECT", Severity.LOW, PIETER))
            .defect();
    services(services -> services.holds().release(defect, ANA));

    assertThat(audited(order, defect)).isEqualTo("DEFECT_RECORDED, ORDER_HELD, ORDER_RELEASED");
  }

  @Test
  void aDefectThatHeldNothingIsWithdrawnAlone() throws SQLException {
    Reference order = started("ORD-708");
    Reference defect =
        services(services -> services.record(order, "COSMETIC", Severity.LOW, PIETER)).defect();

    assertThat(undo(PIETER)).isEqualTo(new UndoResult.Withdrawn(defect, Optional.empty()));
    assertThat(audited(order, defect)).isEqualTo("DEFECT_RECORDED, DEFECT_WITHDRAWN");
  }

  @Test
  void ofUndoAndARecordAtOnceTheOtherDefectGoesOnHolding() throws Exception {
    Reference order = started("ORD-709");
    Reference first = record(order, PIETER);
    Concurrently.all(List.of(() -> undo(PIETER), () -> record(order, NOMSA)));

    assertThat(order(order).status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(order(order).heldBy()).hasSize(1).doesNotContain(first);
  }

  private String audited(Reference order, Reference defect) throws SQLException {
    return database.ask(
        "select string_agg(act, ', ' order by id) from audit where subject = '%1$s' or subject = '%2$s' and cause = '%1$s'"
            .replace("%1$s", defect.toString())
            .replace("%2$s", order.toString()));
  }

  private UndoResult undo(PersonId by) {
    return services(services -> services.undo().undo(by));
  }

  private Reference started(String number) {
    Reference order = Reference.of(number);
    services(
        services ->
            services.orders().plan(order, "Pump", clock.instant().plus(Duration.ofDays(7))));
    services(services -> services.orders().start(order));
    return order;
  }

  private Reference record(Reference order, PersonId by) {
    return services(services -> services.record(order, "INTERNAL_REJECT", Severity.HIGH, by))
        .defect();
  }

  private OrderView order(Reference order) {
    return services(services -> services.orders().find(order).found().orElseThrow());
  }

  private <T> T services(Function<Services, T> work) {
    return database.inTransaction(em -> work.apply(services(em)));
  }

  private Services services(EntityManager em) {
    QualityFixture quality = QualityFixture.on(em, events, clock);
    return new Services(
        quality.orders(),
        quality.defects(),
        quality.holds(),
        AuditFixture.undo(em, clock, quality.withdrawal()));
  }

  private record Services(Orders orders, Defects defects, Holds holds, Undo undo) {
    RecordResult.Recorded record(Reference order, String type, Severity severity, PersonId by) {
      return (RecordResult.Recorded) defects.record(new RecordDefect(order, type, severity, by));
    }
  }
}
