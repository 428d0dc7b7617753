package com.barron.production.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.report.SlaReport.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlaReportIT {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static TestDatabase database;
  private static SlaReport slaReport;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create(SlaReportIT.class);
    slaReport = new SlaReportRepository(database.sql());
    database.execute(
        """
        insert into sla_clock (subject, cycle, warned_cycle, breached_cycle) values
          ('MAINT-9001', 1, 0, 0), ('MAINT-9002', 1, 1, 1), ('MAINT-9003', 2, 1, 1), ('MAINT-9004', 1, 0, 0);
        insert into sla_interval (subject, no, cycle, priority, follows, started_at, ended_at, ended_as) values
          ('MAINT-9001', 1, 1, 'LOW', null, '2026-03-02T08:00Z', '2026-03-03T08:00Z', 'STOPPED'),
          ('MAINT-9002', 1, 1, 'LOW', null, '2026-03-02T08:00Z', '2026-03-04T08:00Z', 'STOPPED'),
          ('MAINT-9003', 1, 1, 'LOW', null, '2026-03-02T08:00Z', '2026-03-04T08:00Z', 'STOPPED'),
          ('MAINT-9003', 2, 2, 'LOW', '2026-03-04T08:00Z', '2026-03-05T08:00Z', '2026-03-08T22:30Z', 'STOPPED'),
          ('MAINT-9004', 1, 1, 'LOW', null, '2026-03-02T08:00Z', '2026-03-04T08:00Z', 'PAUSED')
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void clocksCountInTheWeekInWhichTheyEndedLast() {
    assertThat(slaReport.byWeek(MARCH, APRIL, ZoneId.of("UTC")))
        .containsExactly(new Week(LocalDate.parse("2026-03-02"), 2, 1));
  }

  @Test
  void aWeekBeginsByTheClockOfTheReader() {
    assertThat(slaReport.byWeek(MARCH, APRIL, ZoneId.of("Africa/Johannesburg")))
        .containsExactly(
            new Week(LocalDate.parse("2026-03-02"), 1, 1),
            new Week(LocalDate.parse("2026-03-09"), 1, 0));
  }
}
