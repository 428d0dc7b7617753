package com.barron.production.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.quality.report.QualityReport.DefectCount;
import com.barron.production.quality.report.QualityReport.HoldCount;
import com.barron.production.runtime.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QualityReportIT {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static TestDatabase database;
  private static QualityReport qualityReport;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create(QualityReportIT.class);
    qualityReport = new QualityReportRepository(database.sql());
    database.execute(
        """
        insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'TECHNICIAN', now());
        insert into production_order (number, product, status, percent_complete, due_at)
        values ('ORD-901', 'Pump', 'RELEASED', 0, now());
        insert into defect (number, order_number, type, blocking, severity, reporter_id, recorded_at, resolved_at, withdrawn) values
          ('DEF-9001', 'ORD-901', 'SURFACE',  false, 'LOW', 1, '2026-03-02T00:00Z', null, false),
          ('DEF-9002', 'ORD-901', 'SURFACE',  false, 'LOW', 1, '2026-03-31T23:59Z', null, false),
          ('DEF-9003', 'ORD-901', 'COSMETIC', false, 'LOW', 1, '2026-03-05T00:00Z', null, false),
          ('DEF-9004', 'ORD-901', 'COSMETIC', false, 'LOW', 1, '2026-03-05T00:00Z', '2026-03-05T00:01Z', true),
          ('DEF-9005', 'ORD-901', 'COSMETIC', false, 'LOW', 1, '2026-04-01T00:00Z', null, false);
        insert into order_hold (order_number, cause, placed_at, released_at) values
          ('ORD-901', 'DEF-9001', '2026-03-02T00:00Z', '2026-03-02T04:00Z'),
          ('ORD-901', 'DEF-9002', '2026-03-31T23:59Z', '2026-04-01T01:59Z'),
          ('ORD-901', 'DEF-9004', '2026-03-05T00:00Z', '2026-03-05T00:01Z')
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void defectsAreCountedByTypeWithoutThoseThatWereWithdrawn() {
    assertThat(qualityReport.defects(MARCH, APRIL, 10))
        .containsExactly(new DefectCount("Surface Damage", 2), new DefectCount("Cosmetic Flaw", 1));
    assertThat(qualityReport.defects(MARCH, APRIL, 1)).hasSize(1);
  }

  @Test
  void holdsAreCountedWhereTheyBegan() {
    assertThat(qualityReport.holds(MARCH, APRIL, 10))
        .containsExactly(new HoldCount("Surface Damage", 2, 0, Optional.of(Duration.ofHours(3))));
    assertThat(qualityReport.holds(APRIL, APRIL, 10)).isEmpty();
  }
}
