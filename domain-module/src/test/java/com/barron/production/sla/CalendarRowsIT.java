package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.ReferenceDataRefreshDue;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators write into the tables of calendars. */
class CalendarRowsIT {
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static TestDatabase database;

  private final Lines lines = new Lines();
  private final Logger logger = Logger.getLogger(WorkingCalendarRepository.class.getName());

  @BeforeEach
  void start() throws SQLException {
    if (database == null) {
      database = TestDatabase.create(CalendarRowsIT.class);
    }
    logger.addHandler(lines);
    database.execute("insert into sla_calendar (code, name, zone) values ('SITE', 'Site', 'UTC')");
  }

  @AfterEach
  void stop() throws SQLException {
    logger.removeHandler(lines);
    database.execute(
        "update sla_policy set calendar = 'ROUND_THE_CLOCK';"
            + "delete from sla_shift where calendar = 'SITE';"
            + "delete from sla_calendar where code = 'SITE'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sla_calendar set zone = 'Mars/Olympus'",
        "insert into sla_calendar (code, name, zone) values ('NEW', 'New', 'Africa/Jo burg')",
        "insert into sla_shift (calendar, weekday, starts, ends) values ('SITE', 1, '24:00', '06:00')",
        "insert into sla_shift (calendar, weekday, starts, ends) values ('SITE', 8, '06:00', '14:00')",
        "insert into sla_holiday (calendar, day, name) values ('SITE', 'infinity', 'Ever')",
        "insert into sla_holiday (calendar, day, name) values ('SITE', '12026-01-01', 'Typo')",
      })
  void theTableRefuses(String sql) {
    assertThatThrownBy(() -> database.execute(sql)).isInstanceOf(SQLException.class);
  }

  @Test
  void aShiftMayLastUntilMidnight() throws SQLException {
    shift("1, '16:00', '24:00'");

    assertThat(working("2026-03-02T23:59:00Z")).isTrue();
    assertThat(working("2026-03-03T00:00:00Z")).isFalse();
    assertThat(working("2026-03-02T15:59:00Z")).isFalse();
    assertThat(lines.written).isEmpty();
  }

  @Test
  void fromMidnightToMidnightIsAWholeDay() throws SQLException {
    shift("1, '00:00', '24:00'");

    assertThat(working("2026-03-02T00:00:00Z")).isTrue();
    assertThat(working("2026-03-02T23:59:59Z")).isTrue();
    assertThat(working("2026-03-03T00:00:00Z")).isFalse();
  }

  @Test
  void aCalendarWithoutShiftsIsSetAsideByNameOnceAndAllElseCounts() throws SQLException {
    database.execute("update sla_policy set calendar = 'SITE' where kind = 'TICKET'");
    Instant deadline =
        read(
            policies -> {
              policies.refresh(new ReferenceDataRefreshDue());
              policies.refresh(new ReferenceDataRefreshDue());
              SlaPolicy order = policies.of(ReferenceKind.ORDER, Priority.HIGH);
              assertThat(order.calendar().name()).isEqualTo("24 hours, 7 days");
              SlaPolicy ticket = policies.of(ReferenceKind.TICKET, Priority.HIGH);
              return ticket.calendar().add(MONDAY, ticket.target());
            });
    assertThat(deadline).as("around the clock").isEqualTo("2026-03-04T10:00:00Z");
    assertThat(lines.written).hasSize(1).first().asString().contains("SITE", "no shift");
  }

  /** PostgreSQL knows names of zones that Java does not. */
  @Test
  void aZoneThatJavaDoesNotKnowLeavesTheCalendarAsItWas() throws SQLException {
    database.execute("update sla_policy set calendar = 'SITE' where kind = 'TICKET'");
    shift("1, '08:00', '12:00'");
    read(
        policies -> {
          policies.refresh(new ReferenceDataRefreshDue());
          execute("update sla_calendar set zone = 'SAST' where code = 'SITE'");
          policies.refresh(new ReferenceDataRefreshDue());
          SlaPolicy ticket = policies.of(ReferenceKind.TICKET, Priority.HIGH);
          assertThat(ticket.calendar().name()).isEqualTo("Site");
          assertThat(ticket.calendar().isWorking(MONDAY)).isTrue();
          assertThat(ticket.calendar().isWorking(Instant.parse("2026-03-02T13:00:00Z"))).isFalse();

          execute("update sla_calendar set zone = 'Africa/Johannesburg' where code = 'SITE'");
          policies.refresh(new ReferenceDataRefreshDue());
          assertThat(policies.of(ReferenceKind.TICKET, Priority.HIGH).calendar().isWorking(MONDAY))
              .as("repaired: 8 to 12 is 6 to 10 there")
              .isFalse();
          return policies;
        });
    assertThat(lines.written).hasSize(1).first().asString().contains("SITE", "SAST");
  }

  private static void execute(String sql) {
    try {
      database.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void shift(String row) throws SQLException {
    database.execute(
        "insert into sla_shift (calendar, weekday, starts, ends) values ('SITE', " + row + ")");
  }

  private static boolean working(String at) {
    return database.inTransaction(
        em -> {
          var hours = new WorkingCalendarRepository(em);
          hours.read();
          return hours.isWorking("SITE", Instant.parse(at));
        });
  }

  private static <T> T read(Function<SlaPolicyRepository, T> work) {
    return database.inTransaction(
        em -> {
          var hours = new WorkingCalendarRepository(em);
          hours.read();
          var policies = new SlaPolicyRepository(em, hours);
          policies.read();
          return work.apply(policies);
        });
  }

  /** What is written to the log. */
  private static final class Lines extends Handler {
    private final List<String> written = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      written.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
