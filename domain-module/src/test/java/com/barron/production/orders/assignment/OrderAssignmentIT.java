package com.barron.production.orders.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.JoinedSql;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
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
                 ('ORD-2', 'Pump', 'COMPLETED', 100, now(), now());
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

  private Optional<OrderAssignee> acknowledge(Reference order, PersonId by) {
    return database.inTransaction(
        em ->
            new OrderAssignmentService(JoinedSql.of(em), AuditFixture.audit(em), events, clock)
                .acknowledge(order, by));
  }
}
