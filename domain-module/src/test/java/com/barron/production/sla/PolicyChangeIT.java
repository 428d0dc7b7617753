package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.runtime.ReferenceDataRefreshDue;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators change policies and calendars while tickets are open. */
class PolicyChangeIT {
  private static final Reference TICKET = Reference.of("MAINT-700");
  private static final Reference PAUSED = Reference.of("MAINT-701");
  private static final Reference ORDER = Reference.of("ORD-700");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");

  @BeforeAll
  static void start() {
    database = TestDatabase.create(PolicyChangeIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void open() throws SQLException {
    database.execute(
        "delete from sla_alarm; delete from sla_interval; delete from sla_clock;"
            + "delete from sla_holiday where calendar = 'TWO_SHIFTS' and day = '2026-03-04';"
            + "update sla_policy set target_minutes = 48 * 60, warning_minutes = 6 * 60,"
            + " calendar = 'TWO_SHIFTS' where kind = 'TICKET' and priority = 'HIGH'");
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    clocks(clocks -> clocks.start(PAUSED, Priority.HIGH));
    clocks(clocks -> clocks.pause(PAUSED, "waiting for parts"));
    clocks(
        clocks -> clocks.startDue(ORDER, Priority.HIGH, clock.instant().plus(Duration.ofDays(9))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sla_policy set target_minutes = 24 * 60 where kind = 'TICKET' and priority = 'HIGH'",
        "update sla_policy set warning_minutes = 60 where kind = 'TICKET' and priority = 'HIGH'",
        "update sla_policy set calendar = 'ROUND_THE_CLOCK' where kind = 'TICKET' and priority = 'HIGH'",
        "insert into sla_holiday (calendar, day, name) values ('TWO_SHIFTS', '2026-03-04', 'Strike')",
      })
  void whyAndTheAlarmTellTheSameDeadline(String change) throws SQLException {
    database.run(
        em -> {
          var hours = new WorkingCalendarRepository(em);
          hours.read();
          var policies = new SlaPolicyRepository(em, hours);
          policies.read();
          var settlement = new PolicyChangeSettlement(policies, batch(policies));
          settlement.settleAfterChanges();
          String before = stored();

          execute(change);
          policies.refresh(new ReferenceDataRefreshDue());
          settlement.settleAfterChanges();

          assertThat(stored()).isNotEqualTo(before).isEqualTo(explained());
        });
    assertThat(database.ask("select breach_at from sla_clock where subject = '" + PAUSED + "'"))
        .isNull();
  }

  @Test
  void nothingIsSettledWhileNothingChanges() {
    database.run(
        em -> {
          var hours = new WorkingCalendarRepository(em);
          hours.read();
          var policies = new SlaPolicyRepository(em, hours);
          policies.read();
          int[] batches = {0};
          var settlement =
              new PolicyChangeSettlement(
                  policies,
                  (after, most) -> {
                    batches[0]++;
                    return Optional.empty();
                  });
          settlement.settleAfterChanges();
          policies.refresh(new ReferenceDataRefreshDue());
          settlement.settleAfterChanges();
          assertThat(batches[0]).as("at the start alone").isEqualTo(1);
        });
  }

  private SlaSettlementBatch batch(SlaPolicyRepository policies) {
    return (after, most) ->
        database.inTransaction(
            em ->
                new SlaSettlementService(new SlaClockRepository(em), policies, clock)
                    .settle(after, 1));
  }

  /** By what the scan raises alarms. */
  private static String stored() {
    return ask(
        "select extract(epoch from warn_at)::bigint || ' ' || extract(epoch from breach_at)::bigint"
            + " from sla_clock where subject = '"
            + TICKET
            + "'");
  }

  /** What why says, on a node that read the tables just now. */
  private String explained() {
    SlaExplanation explanation = clocks(clocks -> clocks.explain(TICKET, clock.instant()));
    Instant deadline = explanation.status().deadline();
    return explanation.warningAt().getEpochSecond() + " " + deadline.getEpochSecond();
  }

  private <T> T clocks(Function<SlaClocks, T> work) {
    return database.inTransaction(em -> work.apply(SlaClockFixture.clocks(em, clock)));
  }

  private static String ask(String sql) {
    try {
      return database.ask(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) {
    try {
      database.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
