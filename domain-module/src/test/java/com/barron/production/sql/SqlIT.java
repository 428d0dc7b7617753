package com.barron.production.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.bom.BomFixture;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqlIT {
  private static final String COUNT = "select count(*) as found from bom_change";
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(SqlIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'ENGINEER', now());"
            + "insert into bom (number, product) values ('BOM-2001', 'Pump');"
            + "insert into bom_component (bom_number, part_number, position, name, quantity)"
            + " values ('BOM-2001', 'BOLT', 1, 'Bolt', 4)");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void readsRowsThatOutliveTheirResult() {
    Row row =
        database
            .sql()
            .one(
                """
                select 'a' as text, 1 as int, 2::bigint as long, true as yes, 1.50 as exact,
                       '2026-03-02T08:00:00.123456+02:00'::timestamptz as at, null::text as none,
                       'x'::bytea as bytes
                """,
                Row::of);
    assertThat(row.get("text", String.class)).isEqualTo("a");
    assertThat(row.get("int", Integer.class)).isEqualTo(1);
    assertThat(row.get("long", Long.class)).isEqualTo(2);
    assertThat(row.get("yes", Boolean.class)).isTrue();
    assertThat(row.get("exact", BigDecimal.class)).isEqualTo("1.50");
    assertThat(row.get("at", Instant.class)).isEqualTo("2026-03-02T06:00:00.123456Z");
    assertThat(row.get("none", String.class)).isNull();
    assertThat(row.get("bytes", byte[].class)).containsExactly('x');
    assertThatThrownBy(() -> row.get("other", String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
    assertThatThrownBy(() -> row.get("int", String.class)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void findsWhatTheTransactionChangedAndNobodyElseDoes() {
    long inside =
        database.inTransaction(
            em -> {
              submit(em);
              long held = Sql.besides(em).one(COUNT, row -> row.getLong("found"));
              assertThat(held).isZero();
              long written = Sql.on(em).one(COUNT, row -> row.getLong("found"));
              assertThat(database.sql().read(COUNT, Row::of).get(0).get("found", Long.class))
                  .isZero();
              return written;
            });
    assertThat(inside).isEqualTo(1);
  }

  @Test
  void saysWhatFailedByItsOwnException() {
    assertThatThrownBy(
            () -> database.run(em -> Sql.on(em).write("update bom set number = ?", List.of())))
        .isInstanceOf(DatabaseException.class);
    assertThatThrownBy(() -> database.run(em -> Sql.on(em).read("select 1 / 0", Row::of)))
        .isInstanceOf(DatabaseException.class);
  }

  private static void submit(EntityManager entityManager) {
    BomFixture.changes(entityManager, new RecordedEvents(), TestClock.at("2026-03-02T08:00:00Z"))
        .submit(
            new SubmitChange(
                Reference.of("BOM-2001"), "BOLT", Quantity.of("6"), "because", new PersonId(1)));
  }
}
