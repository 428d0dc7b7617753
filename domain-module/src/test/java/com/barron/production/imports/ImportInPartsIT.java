package com.barron.production.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.imports.file.ImportFilesFixture;
import com.barron.production.imports.subject.ImportTargetsFixture;
import com.barron.production.people.PersonId;
import com.barron.production.runtime.JoinedSql;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each part in a transaction of its own, and somebody who changes records between two of them. */
class ImportInPartsIT {
  private static final TestClock CLOCK = TestClock.at("2026-03-02T08:00:00Z");
  private static TestDatabase database;
  private static PersonId manager;

  private final Parts parts = new Parts();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(ImportInPartsIT.class);
    manager = new ImportFixture(database, CLOCK).person("+12025550170", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void allIsTakenBackWhenARowIsRefusedInItsTurn() throws SQLException {
    parts.interfere(
        5,
        "insert into machine (number, name, line) values ('MACH-1', 'Other', 'Line X');"
            + "insert into external_key (subject, system, id, record) values ('MACHINES', 'erp', 'M-1100', 'MACH-1')");

    ImportView view = load(true);

    assertThat(view.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(view.refused())
        .extracting(RowOutcome::code)
        .containsExactly(Optional.of(RowCode.TAKEN));
    assertThat(database.ask("select string_agg(number, ',') from machine")).isEqualTo("MACH-1");
    database.execute("delete from external_key; delete from machine");
  }

  @Test
  void theOthersStayWhereEachRowStandsForItself() throws SQLException {
    parts.interfere(
        3,
        "insert into machine (number, name, line) values ('MACH-1', 'Other', 'Line X');"
            + "insert into external_key (subject, system, id, record) values ('MACHINES', 'erp', 'M-1100', 'MACH-1')");

    ImportView view = load(false);

    assertThat(view.status()).isEqualTo(ImportStatus.APPLIED);
    assertThat(view.count(RowAction.REFUSED)).isEqualTo(1);
    assertThat(view.count(RowAction.CREATED)).isEqualTo(1_499);
    database.execute("delete from external_key; delete from machine");
  }

  private ImportView load(boolean atomic) {
    StringBuilder file = new StringBuilder("number,name,line,externalSystem,externalId\n");
    for (int i = 0; i < 1_500; i++) {
      file.append("MACH-").append(10_000 + i).append(",Saw,Line A,erp,M-").append(i).append('\n');
    }
    Sql sql = JoinedSql.of(parts::current);
    return database.inTransaction(
        em -> {
          // Only for what no transaction is open for.
          parts.outside = em;
          ImportService service =
              new ImportService(
                  List.of(ImportTargetsFixture.machines(sql)),
                  ImportFilesFixture.files(),
                  new ImportRepository(sql),
                  new ImportRowRepository(sql),
                  new ExternalKeyRepository(sql),
                  parts,
                  entries -> {},
                  CLOCK);
          return ((ImportResult.Done)
                  service.load(
                      new ImportRequest(
                          ImportSubject.MACHINES,
                          ImportFormat.CSV,
                          file.toString().getBytes(StandardCharsets.UTF_8),
                          false,
                          atomic,
                          manager)))
              .view();
        });
  }

  /** Transactions one after the other; before one of them somebody else is at work. */
  private static final class Parts implements ImportTransaction {
    private EntityManager outside;
    private EntityManager open;
    private int runs;
    private int before;
    private String other = "";

    void interfere(int beforeRun, String sql) {
      before = beforeRun;
      other = sql;
    }

    EntityManager current() {
      return open == null ? outside : open;
    }

    @Override
    public <T> T run(Supplier<T> work) {
      runs++;
      if (runs == before) {
        execute();
      }
      return database.inTransaction(
          em -> {
            open = em;
            try {
              return work.get();
            } finally {
              open = null;
            }
          });
    }

    private void execute() {
      try {
        database.execute(other);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
