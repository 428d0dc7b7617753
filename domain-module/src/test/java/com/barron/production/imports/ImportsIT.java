package com.barron.production.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.barron.production.access.Role;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsIT {
  private static final String MACHINES = "number,name,line,active,externalSystem,externalId\n";
  private static final String ORDERS = "number,product,dueAt,active,externalSystem,externalId\n";
  private static TestDatabase database;
  private static ImportFixture imports;
  private static PersonId manager;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(ImportsIT.class);
    imports = new ImportFixture(database, TestClock.at("2026-03-02T08:00:00Z"));
    manager = imports.person("+12025550170", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void machinesAreCreatedAndTheSameFileChangesNothing() throws SQLException {
    String file = MACHINES + "MACH-1,Press 1,Line A,,,\nMACH-2,Press 2,Line A,false,,\n";

    ImportView first = imports.done(ImportSubject.MACHINES, file, manager);
    ImportView second = imports.done(ImportSubject.MACHINES, file, manager);

    assertThat(first.status()).isEqualTo(ImportStatus.APPLIED);
    assertThat(first.count(RowAction.CREATED)).isEqualTo(2);
    assertThat(second.count(RowAction.UNCHANGED)).isEqualTo(2);
    assertThat(database.ask("select active from machine where number = 'MACH-2'")).isEqualTo("f");
    assertThat(
            database.ask(
                "select act || ' ' || source || ' ' || source_name || ' ' || person_id from audit where subject = 'MACH-1'"))
        .isEqualTo("MACHINE_ADDED IMPORT IMPORT-" + first.id() + " " + manager.value());
    assertThat(database.ask("select count(*) from audit where subject = 'MACH-1'")).isEqualTo("1");
  }

  @Test
  void aMachineIsFoundByWhatAnotherSystemCallsIt() throws SQLException {
    imports.done(ImportSubject.MACHINES, MACHINES + "MACH-11,Mill,Line A,,erp,M-11\n", manager);

    ImportView renamed =
        imports.done(ImportSubject.MACHINES, MACHINES + ",Mill II,Line B,,erp,M-11\n", manager);

    assertThat(renamed.count(RowAction.UPDATED)).isEqualTo(1);
    assertThat(imports.rows(renamed).get(0).record()).contains("MACH-11");
    assertThat(database.ask("select name || line from machine where number = 'MACH-11'"))
        .isEqualTo("Mill IILine B");
    assertThat(
            imports
                .done(ImportSubject.MACHINES, MACHINES + "MACH-12,X,Y,,erp,M-11\n", manager)
                .refused())
        .extracting(RowOutcome::field, RowOutcome::code)
        .containsExactly(tuple(Optional.of("externalId"), Optional.of(RowCode.TAKEN)));
  }

  @Test
  void aDryRunTellsWhatWouldBecomeAndChangesNothing() throws SQLException {
    String file = MACHINES + "MACH-21,Saw,Line A,,,\nMACH-22,,Line A,,,\n";

    ImportView tried =
        ((ImportResult.Done) imports.load(ImportSubject.MACHINES, file, manager, true, true))
            .view();

    assertThat(tried.status()).isEqualTo(ImportStatus.TRIED);
    assertThat(imports.rows(tried))
        .extracting(RowOutcome::row, RowOutcome::action)
        .containsExactly(tuple(2, RowAction.CREATED), tuple(3, RowAction.REFUSED));
    assertThat(tried.refused().get(0).field()).contains("name");
    assertThat(tried.refused().get(0).code()).contains(RowCode.REQUIRED);
    assertThat(database.ask("select count(*) from machine where number like 'MACH-2_'"))
        .isEqualTo("0");
  }

  @Test
  void oneWrongRowRefusesAllOrItselfAlone() throws SQLException {
    String file = MACHINES + "MACH-31,Saw,Line A,,,\nmach 32,Saw,Line A,,,\n";

    ImportView all = imports.done(ImportSubject.MACHINES, file, manager);
    assertThat(all.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(database.ask("select count(*) from machine where number = 'MACH-31'"))
        .isEqualTo("0");

    ImportView others =
        ((ImportResult.Done) imports.load(ImportSubject.MACHINES, file, manager, false, false))
            .view();
    assertThat(others.status()).isEqualTo(ImportStatus.APPLIED);
    assertThat(others.refused()).extracting(RowOutcome::row).containsExactly(3);
    assertThat(database.ask("select count(*) from machine where number = 'MACH-31'"))
        .isEqualTo("1");
  }

  @Test
  void anOrderIsReleasedWithItsClockAndItsDueDateMovesIt() throws SQLException {
    ImportView created =
        imports.done(
            ImportSubject.ORDERS, ORDERS + "ORD-1,Pump,2026-03-09T12:00:00Z,,sap,1\n", manager);
    assertThat(created.effects()).containsExactly(Map.entry(RowEffect.CLOCK_STARTS, 1));
    assertThat(clock("ORD-1")).startsWith("2026-03-09 12:00").endsWith(" MEDIUM 1 false");

    ImportView moved =
        imports.done(
            ImportSubject.ORDERS, ORDERS + ",Pump,2026-03-12T14:00:00+02:00,,sap,1\n", manager);

    assertThat(moved.effects()).containsExactly(Map.entry(RowEffect.CLOCK_MOVES, 1));
    assertThat(clock("ORD-1")).startsWith("2026-03-12 12:00");
    assertThat(database.ask("select external_id from production_order where number = 'ORD-1'"))
        .isEqualTo("1");
    assertThat(
            database.ask(
                "select changes -> 'before' ->> 'dueAt' from audit where subject = 'ORD-1' and act = 'ORDER_REPLANNED'"))
        .isEqualTo("2026-03-09T12:00:00Z");
  }

  @Test
  void anOrderThatIsNotActiveIsCancelledAndLetsGo() throws SQLException {
    imports.done(ImportSubject.ORDERS, ORDERS + "ORD-5,Pump,2026-03-09T12:00:00Z,,,\n", manager);
    database.execute(
        "update production_order set status = 'ON_HOLD', status_before_hold = 'RELEASED' where number = 'ORD-5';"
            + "insert into order_hold (order_number, cause, placed_at) values ('ORD-5', 'DEF-5', now())");

    ImportView cancelled =
        imports.done(
            ImportSubject.ORDERS, ORDERS + "ORD-5,Pump,2026-03-09T12:00:00Z,false,,\n", manager);

    assertThat(cancelled.effects()).containsOnlyKeys(RowEffect.CLOCK_ENDS, RowEffect.HOLD_ENDS);
    assertThat(database.ask("select status from production_order where number = 'ORD-5'"))
        .isEqualTo("CANCELLED");
    assertThat(reverse(cancelled))
        .isEqualTo(new ReversalResult.Refused(ReversalResult.Reason.FINAL, Optional.of("ORD-5")));
    assertThat(
            imports
                .done(
                    ImportSubject.ORDERS, ORDERS + "ORD-5,Other,2026-03-09T12:00:00Z,,,\n", manager)
                .refused()
                .get(0)
                .code())
        .contains(RowCode.ENDED);
  }

  @Test
  void whoMayNotCancelCannotByAFile() {
    PersonId technician = imports.person("+12025550171", Role.TECHNICIAN);
    imports.done(ImportSubject.ORDERS, ORDERS + "ORD-6,Pump,2026-03-09T12:00:00Z,,,\n", manager);

    ImportView refused =
        imports.done(
            ImportSubject.ORDERS, ORDERS + "ORD-6,Pump,2026-03-09T12:00:00Z,no,,\n", technician);

    assertThat(refused.refused().get(0).code()).contains(RowCode.NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "'ORD-71,Pump,2026-03-09T24:00:00Z,,,', dueAt, FORMAT",
    "'ORD-71,Pump,2026-03-09,,,', dueAt, FORMAT",
    "'ORD-71,Pump,2026-03-09T12:00:00,,,', dueAt, FORMAT",
    "'ORD-71,=1+1,2026-03-09T12:00:00Z,,,', product, FORMULA",
    "'ORD-71,Pump,2026-03-09T12:00:00Z,maybe,,', active, CHOICE",
    "'ORD-71,Pump,2026-03-09T12:00:00Z,,sap,', externalId, REQUIRED",
    "'ORD-71,Pump,2026-03-09T12:00:00Z,,,7', externalSystem, REQUIRED",
    "'ORD-71,Pump,2026-03-09T12:00:00Z,false,,', active, NO_SUCH",
    "',Pump,2026-03-09T12:00:00Z,,,', number, REQUIRED",
    "',Pump,2026-03-09T12:00:00Z,,sap,unheard', number, REQUIRED",
    "'MACH-71,Pump,2026-03-09T12:00:00Z,,,', number, FORMAT"
  })
  void aWrongRowIsToldByItsField(String row, String field, RowCode code) {
    ImportView refused = imports.done(ImportSubject.ORDERS, ORDERS + row + "\n", manager);

    assertThat(refused.refused()).hasSize(1);
    assertThat(refused.refused().get(0).field()).contains(field);
    assertThat(refused.refused().get(0).code()).contains(code);
  }

  @Test
  void aNumberStandsInAFileOnce() {
    ImportView refused =
        imports.done(
            ImportSubject.ORDERS,
            ORDERS + "ORD-81,A,2026-03-09T12:00:00Z,,,\nORD-81,B,2026-03-09T12:00:00Z,,,\n",
            manager);

    assertThat(refused.refused()).extracting(RowOutcome::row).containsExactly(3);
    assertThat(refused.refused().get(0).code()).contains(RowCode.REPEATED);
  }

  @Test
  void manyOrdersAreTakenInParts() throws SQLException {
    StringBuilder file = new StringBuilder(ORDERS);
    for (int i = 0; i < 2 * ImportRun.PART + 7; i++) {
      file.append("ORD-")
          .append(500_000 + i)
          .append(",Pump,2026-03-09T12:00:00Z,,sap,b")
          .append(i)
          .append('\n');
    }

    ImportView created = imports.done(ImportSubject.ORDERS, file.toString(), manager);

    assertThat(created.count(RowAction.CREATED)).isEqualTo(2 * ImportRun.PART + 7);
    assertThat(
            imports.done(ImportSubject.ORDERS, file.toString(), manager).count(RowAction.UNCHANGED))
        .isEqualTo(2 * ImportRun.PART + 7);
    assertThat(database.ask("select count(*) from sla_interval where subject like 'ORD-50%'"))
        .isEqualTo(Integer.toString(2 * ImportRun.PART + 7));
  }

  @Test
  void anImportIsTakenBackAsAWhole() throws SQLException {
    imports.done(
        ImportSubject.ORDERS, ORDERS + "ORD-901,Pump,2026-03-09T12:00:00Z,,sap,901\n", manager);
    ImportView view =
        imports.done(
            ImportSubject.ORDERS,
            ORDERS
                + "ORD-901,Valve,2026-03-11T12:00:00Z,,,\nORD-902,Pump,2026-03-09T12:00:00Z,,,\n",
            manager);

    ReversalResult result = reverse(view);

    assertThat(result).isInstanceOf(ReversalResult.Reversed.class);
    assertThat(((ReversalResult.Reversed) result).view().status()).isEqualTo(ImportStatus.REVERSED);
    assertThat(
            database.ask(
                "select product || external_id from production_order where number = 'ORD-901'"))
        .isEqualTo("Pump901");
    assertThat(clock("ORD-901")).startsWith("2026-03-09 12:00");
    assertThat(database.ask("select count(*) from production_order where number = 'ORD-902'"))
        .isEqualTo("0");
    assertThat(database.ask("select count(*) from sla_clock where subject = 'ORD-902'"))
        .isEqualTo("0");
    assertThat(
            database.ask(
                "select string_agg(act, ' ' order by id) from audit where subject = 'ORD-901'"))
        .isEqualTo("ORDER_PLANNED ORDER_REPLANNED RECORD_RESTORED");
    assertThat(reverse(view))
        .isEqualTo(
            new ReversalResult.Refused(ReversalResult.Reason.NOTHING_TO_REVERSE, Optional.empty()));
  }

  @Test
  void anImportStaysWhenSomethingDependsOnIt() throws SQLException {
    ImportView used =
        imports.done(
            ImportSubject.ORDERS,
            ORDERS + "ORD-911,Pump,2026-03-09T12:00:00Z,,,\nORD-912,Pump,2026-03-09T12:00:00Z,,,\n",
            manager);
    database.execute("update production_order set status = 'IN_PROGRESS' where number = 'ORD-911'");

    assertThat(reverse(used))
        .isEqualTo(
            new ReversalResult.Refused(ReversalResult.Reason.IN_USE, Optional.of("ORD-911")));
    assertThat(database.ask("select count(*) from production_order where number = 'ORD-912'"))
        .isEqualTo("1");
  }

  @Test
  void anImportStaysWhenARecordChangedSince() throws SQLException {
    ImportView changed =
        imports.done(ImportSubject.MACHINES, MACHINES + "MACH-921,Saw,Line A,,,\n", manager);
    database.execute("update machine set name = 'Better saw' where number = 'MACH-921'");

    assertThat(reverse(changed))
        .isEqualTo(
            new ReversalResult.Refused(
                ReversalResult.Reason.CHANGED_SINCE, Optional.of("MACH-921")));
  }

  @Test
  void oldImportsAreDeletedWithWhatWasBefore() throws SQLException {
    ImportView view =
        imports.done(ImportSubject.MACHINES, MACHINES + "MACH-931,Saw,Line A,,,\n", manager);
    database.execute(
        "update import_run set started_at = now() - interval '91 days' where id = " + view.id());

    assertThat(imports.<Integer>with(it -> it.deleteOld(100))).isEqualTo(2);
    assertThat(imports.<Optional<ImportView>>with(it -> it.find(view.id()))).isEmpty();
  }

  @Test
  void importsAreReadThePageAfterThePage() {
    imports.done(ImportSubject.MACHINES, MACHINES + "MACH-941,Saw,Line A,,,\n", manager);
    imports.done(ImportSubject.MACHINES, MACHINES + "MACH-941,Saw,Line B,,,\n", manager);
    var first = imports.with(it -> it.page(PageRequest.first(1)));
    var next = imports.with(it -> it.page(PageRequest.first(1).behind(first.last().orElseThrow())));

    List<Long> ids = List.of(first.records().get(0).id(), next.records().get(0).id());
    assertThat(first.hasMore()).isTrue();
    assertThat(ids.get(0)).isGreaterThan(ids.get(1));
  }

  private static ReversalResult reverse(ImportView view) {
    return imports.with(it -> it.reverse(view.id(), manager));
  }

  private static String clock(String order) throws SQLException {
    return database.ask(
        "select to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' ' || i.priority || ' ' || i.cycle || ' ' || (c.warn_at is null or c.breach_at <> c.due_at)"
            + " from sla_clock c join sla_interval i on i.subject = c.subject where c.subject = '"
            + order
            + "'");
  }
}
