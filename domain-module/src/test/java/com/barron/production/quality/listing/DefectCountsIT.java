package com.barron.production.quality.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.barron.production.quality.listing.DefectCounts.TypeCount;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DefectCountsIT {
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(DefectCountsIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (101, 'One', 'QUALITY', now());"
            + "insert into production_order (number, product, status, percent_complete, due_at)"
            + " values ('ORD-1', 'Pump', 'RELEASED', 0, now());"
            + "insert into defect (number, order_number, type, blocking, severity, reporter_id,"
            + " recorded_at, resolved_at, withdrawn) values"
            + " ('DEF-1', 'ORD-1', 'SURFACE', false, 'LOW', 101, '2026-02-28Z', null, false),"
            + " ('DEF-2', 'ORD-1', 'SURFACE', false, 'LOW', 101, '2026-03-01Z', '2026-03-02Z', true),"
            + " ('DEF-3', 'ORD-1', 'SURFACE', false, 'LOW', 101, '2026-03-01Z', '2026-03-02Z', false),"
            + " ('DEF-4', 'ORD-1', 'COSMETIC', false, 'LOW', 101, '2026-03-01Z', null, false),"
            + " ('DEF-5', 'ORD-1', 'COSMETIC', false, 'LOW', 101, '2026-03-02Z', null, false)");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void countsByTypeTheMostFirstWithoutWhatWasWithdrawnOrCameBefore() {
    assertThat(
            new DefectCountRepository(database.sql()).byType(Instant.parse("2026-03-01T00:00:00Z")))
        .extracting(TypeCount::code, TypeCount::defects)
        .containsExactly(tuple("COSMETIC", 2), tuple("SURFACE", 1));
  }
}
