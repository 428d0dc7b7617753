package com.barron.production.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.orders.OrderFixture;
import com.barron.production.orders.OrderView;
import com.barron.production.people.People;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.PersonView;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.ProductionSettings;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import java.sql.SQLException;
import java.util.Collections;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDataIT {
  private static final TestClock CLOCK = TestClock.at("2026-03-02T08:00:00Z");
  private static TestDatabase database;

  /** Three nodes start together on an empty database. */
  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create(DemoDataIT.class);
    fill(false);
    assertThat(database.ask("select count(*) from person")).isEqualTo("0");
    Concurrently.all(Collections.nCopies(3, () -> fill(true)));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void isCreatedOnce() throws SQLException {
    fill(true);
    assertThat(database.ask("select count(*) from person")).isEqualTo("5");
    assertThat(database.ask("select count(*) from production_order")).isEqualTo("6");
    assertThat(database.ask("select count(*) from machine")).isEqualTo("5");
    assertThat(database.ask("select count(*) from sla_clock")).isEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({
    "ORD-12345, IN_PROGRESS, 75, ON_TRACK",
    "ORD-12346, RELEASED, 0, ON_TRACK",
    "ORD-12347, IN_PROGRESS, 40, WARNING",
    "ORD-12348, ON_HOLD, 55, ON_TRACK",
    "ORD-12349, COMPLETED, 100, MET",
    "ORD-12350, IN_PROGRESS, 60, BREACHED",
  })
  void ordersAreWhereTheyShouldBe(String number, String status, int percent, String sla) {
    OrderView order =
        database.inTransaction(
            em ->
                OrderFixture.orders(em, new RecordedEvents(), CLOCK)
                    .find(Reference.of(number))
                    .found()
                    .orElseThrow());
    assertThat(order.status()).hasToString(status);
    assertThat(order.percentComplete()).isEqualTo(percent);
    assertThat(order.sla()).hasToString(sla);
    assertThat(status(number).health()).hasToString(sla);
  }

  @ParameterizedTest
  @CsvSource({
    "MAINT-555, ON_TRACK, PT44H32M59S",
    "MAINT-553, WARNING, PT5H59S",
    "MAINT-551, BREACHED, PT-2H",
  })
  void ticketsHaveTheTimeLeftThatTheyShould(String number, String health, String remaining) {
    assertThat(status(number).health()).hasToString(health);
    assertThat(status(number).remaining()).hasToString(remaining);
  }

  @ParameterizedTest
  @CsvSource({"defect_number, 98764", "ticket_number, 555", "bom_change_number, 300"})
  void theNextNumbersAreUntouched(String sequence, String before) throws SQLException {
    assertThat(
            database.ask(
                "select case when is_called then last_value else last_value - 1 end from "
                    + sequence))
        .isEqualTo(before);
  }

  @Test
  void everybodyIsKnownOnTheSimulator() {
    database.run(
        em -> {
          People people = PeopleFixture.people(em, new RecordedEvents(), CLOCK);
          assertThat(DemoPerson.ALL)
              .allSatisfy(
                  person ->
                      assertThat(people.find(person.identity()))
                          .map(PersonView::name)
                          .contains(person.name()));
        });
  }

  @Test
  void proceduresAndBillsAreThere() throws SQLException {
    assertThat(database.ask("select count(*) from sop_failure where sop_number = 'SOP-101'"))
        .isEqualTo("2");
    assertThat(database.ask("select count(*) from sop_failure where sop_number = 'SOP-102'"))
        .isEqualTo("0");
    assertThat(database.ask("select count(*) from bom_component where bom_number = 'BOM-2001'"))
        .isEqualTo("4");
  }

  private static SlaView status(String number) {
    return clocks(
        clocks -> clocks.status(Reference.of(number), CLOCK.instant()).found().orElseThrow());
  }

  private static <T> T clocks(Function<SlaClocks, T> work) {
    return database.inTransaction(em -> work.apply(SlaClockFixture.clocks(em, CLOCK)));
  }

  private static Void fill(boolean asked) {
    database.run(
        em -> {
          People people = PeopleFixture.people(em, new RecordedEvents(), CLOCK);
          new DemoData(
                  new ProductionSettings(asked, CLOCK.getZone()),
                  em,
                  people,
                  SlaClockFixture.clocks(em, CLOCK),
                  CLOCK)
              .run();
        });
    return null;
  }
}
