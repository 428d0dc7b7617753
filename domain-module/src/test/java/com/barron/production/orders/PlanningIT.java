package com.barron.production.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.SlaClockFixture;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlanningIT {
  private static final CommandOrigin REST = new CommandOrigin(CommandOrigin.Source.REST, "KEY-1");
  private static final Instant DUE = Instant.parse("2026-03-09T12:00:00Z");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(PlanningIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aNewOrderIsReleasedWithAClock() throws SQLException {
    OrderDetails order = created(plan("ORD-1", "Pump", DUE, Optional.of("4711")));

    assertThat(order.status()).isEqualTo(OrderStatus.RELEASED);
    assertThat(order.external()).contains(new ExternalId("sap", "4711"));
    assertThat(dueOfClock("ORD-1")).startsWith("2026-03-09 12:00");
    assertThat(events.fired()).contains(new OrderChanged(order.number(), order.status(), 0));
  }

  @Test
  void anOrderIsCreatedOnce() {
    created(plan("ORD-2", "Pump", DUE, Optional.empty()));

    assertThat(planning(it -> it.create(plan("ORD-2", "Other", DUE, Optional.empty()))))
        .isEqualTo(new PlanResult.Refused(PlanResult.Reason.EXISTS));
  }

  @Test
  void aReplacedDueDateMovesTheClock() throws SQLException {
    created(plan("ORD-3", "Pump", DUE, Optional.empty()));
    Instant later = DUE.plus(Duration.ofDays(3));

    PlanResult result = replaced(plan("ORD-3", "Pump II", later, Optional.of("4712")));

    OrderDetails order = ((PlanResult.Replaced) result).order();
    assertThat(order.product()).isEqualTo("Pump II");
    assertThat(order.external()).isPresent();
    assertThat(dueOfClock("ORD-3")).startsWith("2026-03-12 12:00");
  }

  @Test
  void anOrderWithoutAClockGetsOne() throws SQLException {
    database.execute(
        "insert into production_order (number, product, status, percent_complete, due_at) values"
            + " ('ORD-4', 'Pump', 'RELEASED', 0, '2026-03-09T12:00:00Z')");

    replaced(plan("ORD-4", "Pump", DUE.plus(Duration.ofDays(3)), Optional.empty()));

    assertThat(dueOfClock("ORD-4")).startsWith("2026-03-12 12:00");
  }

  @Test
  void whatDidNotChangeIsNotStampedAnew() {
    Instant stamp = created(plan("ORD-5", "Pump", DUE, Optional.empty())).updatedAt();

    PlanResult result = replaced(plan("ORD-5", "Pump", DUE, Optional.empty()));

    assertThat(((PlanResult.Replaced) result).order().updatedAt()).isEqualTo(stamp);
  }

  @Test
  void anOrderThatChangedMeanwhileStays() {
    created(plan("ORD-6", "Pump", DUE, Optional.empty()));

    assertThat(planning(it -> it.replace(plan("ORD-6", "X", DUE, Optional.empty()), seen -> false)))
        .isEqualTo(new PlanResult.Refused(PlanResult.Reason.CHANGED_MEANWHILE));
    assertThat(replaced(plan("ORD-404", "X", DUE, Optional.empty())))
        .isEqualTo(new PlanResult.Refused(PlanResult.Reason.UNKNOWN));
  }

  @Test
  void anEndedOrderStays() throws SQLException {
    database.execute(
        "insert into production_order (number, product, status, percent_complete, due_at, ended_at)"
            + " values ('ORD-7', 'Pump', 'COMPLETED', 100, now(), now())");

    assertThat(replaced(plan("ORD-7", "X", DUE, Optional.empty())))
        .isEqualTo(new PlanResult.Refused(PlanResult.Reason.ENDED));
  }

  @Test
  void anExternalIdBelongsToOneOrder() {
    created(plan("ORD-8", "Pump", DUE, Optional.of("4718")));
    created(plan("ORD-9", "Pump", DUE, Optional.empty()));
    var taken = new PlanResult.ExternalIdTaken(Reference.of("ORD-8"));

    assertThat(planning(it -> it.create(plan("ORD-10", "P", DUE, Optional.of("4718")))))
        .isEqualTo(taken);
    assertThat(replaced(plan("ORD-9", "P", DUE, Optional.of("4718")))).isEqualTo(taken);
    assertThat(replaced(plan("ORD-8", "P", DUE, Optional.of("4718"))))
        .isInstanceOf(PlanResult.Replaced.class);
  }

  @Test
  void eachPlanIsAuditedWithWhatItChanged() throws SQLException {
    created(plan("ORD-950", "Pump", clock.instant(), Optional.empty()));
    replaced(plan("ORD-950", "Valve", clock.instant(), Optional.of("950")));

    assertThat(
            database.ask(
                """
                select string_agg(act || ' ' || source || ' ' || source_name || ' ' || (changes -> 'before' ->> 'product')
                                  || ' ' || (changes -> 'after' ->> 'external'), '; ')
                from audit where subject = 'ORD-950' and act = 'ORDER_REPLANNED'
                """))
        .isEqualTo("ORDER_REPLANNED REST KEY-1 Pump sap 950");
    assertThat(
            database.ask(
                "select changes ->> 'after' from audit where subject = 'ORD-950' and act = 'ORDER_PLANNED'"))
        .contains("\"product\":\"Pump\"", "\"dueAt\":");
  }

  private OrderDetails created(OrderPlan plan) {
    return ((PlanResult.Created) planning(it -> it.create(plan))).order();
  }

  private PlanResult replaced(OrderPlan plan) {
    return planning(it -> it.replace(plan, seen -> true));
  }

  private PlanResult planning(Function<Planning, PlanResult> work) {
    return REST.call(
        () ->
            database.inTransaction(
                em ->
                    work.apply(
                        new PlanningService(
                            new OrderRepository(em),
                            SlaClockFixture.clocks(em, clock),
                            AuditFixture.audit(em),
                            events,
                            clock))));
  }

  private static OrderPlan plan(String number, String product, Instant due, Optional<String> id) {
    return new OrderPlan(
        Reference.of(number), product, due, id.map(own -> new ExternalId("sap", own)));
  }

  private static String dueOfClock(String order) throws SQLException {
    return database.ask(
        "select due_at at time zone 'UTC' from sla_clock where subject = '" + order + "'");
  }
}
