package com.barron.production.orders.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sql.Sql;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderAssignmentIT {
  private static final PersonId ANA = new PersonId(2);
  private static final PersonId GRACE = new PersonId(3);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(OrderAssignmentIT.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at)
          values (2, 'Ana', 'SUPERVISOR', now()), (3, 'Grace', 'MANAGER', now());
        insert into production_order (number, product, status, percent_complete, due_at, ended_at)
          values ('ORD-1', 'Pump', 'IN_PROGRESS', 40, now(), null),
                 ('ORD-2', 'Pump', 'COMPLETED', 100, now(), now()),
                 ('ORD-4', 'Pump', 'IN_PROGRESS', 40, now(), null),
                 ('ORD-5', 'Pump', 'IN_PROGRESS', 40, now(), null);
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void whoComesFirstTakesCareOfAnOrder() throws SQLException {
    Reference order = Reference.of("ORD-1");
    assertThat(acknowledge(order, ANA)).contains(new OrderAssignee(ANA, true));
    assertThat(acknowledge(order, ANA)).contains(new OrderAssignee(ANA, false));
    assertThat(acknowledge(order, GRACE)).contains(new OrderAssignee(ANA, false));
    assertThat(events.fired()).containsExactly(new OrderWasAcknowledged(order, ANA));
    assertThat(
            database.ask(
                "select count(*) || ' ' || min(person_id) from audit"
                    + " where act = 'ORDER_ACKNOWLEDGED' and subject = 'ORD-1'"))
        .isEqualTo("1 2");
  }

  @Test
  void nobodyTakesCareOfAnOrderThatHasEndedOrIsUnknown() {
    assertThat(acknowledge(Reference.of("ORD-2"), ANA)).isEmpty();
    assertThat(acknowledge(Reference.of("ORD-3"), ANA)).isEmpty();
    assertThat(events.fired()).isEmpty();
  }

  @Test
  void whoeverTookAnOrderByMistakeGivesItBack() throws SQLException {
    Reference order = Reference.of("ORD-4");
    acknowledge(order, ANA);

    assertThat(undo(ANA)).isEqualTo(new UndoResult.Reverted(AuditAction.ORDER_ACKNOWLEDGED, order));

    assertThat(events.fired()).contains(new OrderWasUnassigned(order));
    assertThat(
            database.ask(
                "select changes from audit where act = 'ORDER_REVERTED' and subject = 'ORD-4'"))
        .contains("\"before\":{\"assignee\":2}");
    assertThat(undo(ANA))
        .isEqualTo(new UndoResult.Final(AuditAction.ORDER_REVERTED, Optional.of(order)));
    assertThat(acknowledge(order, GRACE)).contains(new OrderAssignee(GRACE, true));
  }

  @Test
  void whatSomebodyWentOnWithStaysWithWhoeverTookIt() {
    Reference order = Reference.of("ORD-5");
    acknowledge(order, ANA);
    database.run(
        em ->
            AuditFixture.audit(em)
                .write(
                    AuditEntry.of(clock.instant(), GRACE, AuditAction.ALERT_ACKNOWLEDGED, order)));

    assertThat(undo(ANA)).isEqualTo(new UndoResult.Refused(order, UndoResult.Reason.ACTED));

    assertThat(acknowledge(order, GRACE)).contains(new OrderAssignee(ANA, false));
  }

  private UndoResult undo(PersonId by) {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new OrderAssignmentReversal(
                        Sql.besides(em), AuditFixture.audit(em), events, clock))
                .undo(by));
  }

  private Optional<OrderAssignee> acknowledge(Reference order, PersonId by) {
    return database.inTransaction(
        em ->
            new OrderAssignmentService(Sql.besides(em), AuditFixture.audit(em), events, clock)
                .acknowledge(order, by));
  }
}
