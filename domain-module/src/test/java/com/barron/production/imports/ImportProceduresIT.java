package com.barron.production.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Procedures and bills: several rows for each record. */
class ImportProceduresIT {
  private static final String SOPS =
      "number,title,step,stepTitle,active,externalSystem,externalId\n";
  private static final String BOMS =
      "number,product,partNumber,name,quantity,unit,decimals,active\n";
  private static TestDatabase database;
  private static ImportFixture imports;
  private static PersonId manager;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(ImportProceduresIT.class);
    imports = new ImportFixture(database, TestClock.at("2026-03-02T08:00:00Z"));
    manager = imports.person("+12025550170", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void otherStepsAreANewRevision() throws SQLException {
    String file = SOPS + "SOP-1,Set up,1,Clean,,,\nSOP-1,Set up,2,Clamp,,,\nSOP-2,Test,1,Look,,,\n";
    ImportView first = imports.done(ImportSubject.SOPS, file, manager);
    ImportView second = imports.done(ImportSubject.SOPS, file, manager);

    ImportView revised =
        imports.done(
            ImportSubject.SOPS,
            SOPS + "SOP-1,Set up,1,Clean,,,\nSOP-1,Set up,2,Clamp it,,,\n",
            manager);

    assertThat(first.count(RowAction.CREATED)).isEqualTo(2);
    assertThat(second.count(RowAction.UNCHANGED)).isEqualTo(2);
    assertThat(revised.effects()).isEqualTo(Map.of(RowEffect.REVISION_ADDED, 1));
    assertThat(steps("SOP-1", 2)).isEqualTo("Clean,Clamp it");
    assertThat(steps("SOP-1", 1)).isEqualTo("Clean,Clamp");

    imports.with(it -> it.reverse(revised.id(), manager));
    assertThat(steps("SOP-1", 3)).isEqualTo("Clean,Clamp");
    assertThat(imports.<ReversalResult>with(it -> it.reverse(first.id(), manager)))
        .isInstanceOf(ReversalResult.Reversed.class);
    assertThat(database.ask("select count(*) from sop where number in ('SOP-1', 'SOP-2')"))
        .isEqualTo("0");
  }

  /** Another system put revision 1 into force again. */
  @Test
  void otherStepsAreARevisionThatNeverWas() throws SQLException {
    imports.done(ImportSubject.SOPS, SOPS + "SOP-12,Set up,1,Clean,,,\n", manager);
    imports.done(ImportSubject.SOPS, SOPS + "SOP-12,Set up,1,Wash,,,\n", manager);
    database.execute("update sop set revision = 1 where number = 'SOP-12'");

    imports.done(ImportSubject.SOPS, SOPS + "SOP-12,Set up,1,Rinse,,,\n", manager);

    assertThat(steps("SOP-12", 2)).isEqualTo("Wash");
    assertThat(steps("SOP-12", 3)).isEqualTo("Rinse");
  }

  @Test
  void whatAnotherSystemCallsAProcedureStandsWithIt() throws SQLException {
    imports.done(ImportSubject.SOPS, SOPS + "SOP-13,Set up,1,Clean,,erp,W-13\n", manager);
    ImportView found =
        imports.done(ImportSubject.SOPS, SOPS + ",Set up well,1,Clean,,erp,W-13\n", manager);
    ImportView taken =
        imports.done(ImportSubject.SOPS, SOPS + "SOP-14,Other,1,Clean,,erp,W-13\n", manager);

    assertThat(found.count(RowAction.UPDATED)).isEqualTo(1);
    assertThat(taken.refused().get(0).code()).contains(RowCode.TAKEN);
    assertThat(idOf("SOP-13")).isEqualTo("erp W-13");

    ImportView silent =
        imports.done(ImportSubject.SOPS, SOPS + "SOP-13,Set up,1,Clean,,,\n", manager);
    assertThat(silent.count(RowAction.UPDATED)).isEqualTo(1);
    assertThat(idOf("SOP-13")).as("what a file does not tell stays").isEqualTo("erp W-13");
  }

  /** During an update, nodes of the version before keep ids in the table of imports. */
  @Test
  void whatTheVersionBeforeIsToldStandsWithTheProcedureToo() throws SQLException {
    imports.done(ImportSubject.SOPS, SOPS + "SOP-15,Set up,1,Clean,,,\n", manager);
    imports.done(ImportSubject.SOPS, SOPS + "SOP-16,Set up,1,Clean,,erp,W-16\n", manager);

    database.execute(
        "insert into external_key (subject, system, id, record) values ('SOPS', 'erp', 'W-15', 'SOP-15');"
            + "insert into external_key (subject, system, id, record) values ('SOPS', 'erp', 'W-16', 'SOP-15')");

    assertThat(idOf("SOP-15")).isEqualTo("erp W-15");
    assertThat(idOf("SOP-16")).isEqualTo("erp W-16");
  }

  private static String idOf(String sop) throws SQLException {
    return database.ask(
        "select external_system || ' ' || external_id from sop where number = '" + sop + "'");
  }

  @Test
  void aProcedureThatIsNotActiveStays() throws SQLException {
    imports.done(ImportSubject.SOPS, SOPS + "SOP-11,Set up,1,Clean,,,\n", manager);

    ImportView idle =
        imports.done(ImportSubject.SOPS, SOPS + "SOP-11,Set up,1,Clean,false,,\n", manager);

    assertThat(idle.count(RowAction.UPDATED)).isEqualTo(1);
    assertThat(idle.effects()).isEmpty();
    assertThat(database.ask("select revision || ' ' || active from sop where number = 'SOP-11'"))
        .isEqualTo("1 false");
  }

  @ParameterizedTest
  @CsvSource({
    "'SOP-21,A,1,X,,,|SOP-21,B,2,Y,,,', title, DIFFERS, 3",
    "'SOP-21,A,1,X,,,|SOP-21,A,3,Y,,,', step, RANGE, 2",
    "'SOP-21,A,1,X,,,|SOP-21,A,2,,,,', stepTitle, REQUIRED, 3",
    "'SOP-21,A,1,X,,,|SOP-22,A,1,X,,,|SOP-21,A,1,X,,,', number, REPEATED, 4"
  })
  void whatIsWrongIsToldByItsRow(String rows, String field, RowCode code, int row) {
    ImportView refused =
        imports.done(ImportSubject.SOPS, SOPS + rows.replace('|', '\n') + "\n", manager);

    assertThat(refused.refused()).hasSize(1);
    assertThat(refused.refused().get(0).field()).contains(field);
    assertThat(refused.refused().get(0).code()).contains(code);
    assertThat(refused.refused().get(0).row()).isEqualTo(row);
  }

  @Test
  void aBillTakesItsComponentsWithTheirUnits() throws SQLException {
    String file =
        BOMS + "BOM-1,Gearbox,COVER-1,Cover,2,,,\nBOM-1,Gearbox,GREASE,Grease,0.25,kg,3,\n";
    ImportView first = imports.done(ImportSubject.BOMS, file, manager);

    assertThat(imports.done(ImportSubject.BOMS, file, manager).count(RowAction.UNCHANGED))
        .isEqualTo(1);
    assertThat(
            database.ask(
                "select string_agg(position || part_number || quantity || ' ' || exact_quantity || unit, ',' order by position) from bom_component where bom_number = 'BOM-1'"))
        .isEqualTo("1COVER-12 0.000pcs,2GREASE1 0.250kg");

    ImportView changed =
        imports.done(ImportSubject.BOMS, BOMS + "BOM-1,Gearbox,COVER-1,Cover,3,,,\n", manager);
    assertThat(database.ask("select count(*) from bom_component where bom_number = 'BOM-1'"))
        .isEqualTo("1");
    imports.with(it -> it.reverse(changed.id(), manager));
    assertThat(database.ask("select count(*) from bom_component where bom_number = 'BOM-1'"))
        .isEqualTo("2");
    assertThat(imports.<ReversalResult>with(it -> it.reverse(first.id(), manager)))
        .isEqualTo(
            new ReversalResult.Reversed(
                imports.<ImportView>with(it -> it.find(first.id()).orElseThrow())));
  }

  @Test
  void aRequestThatABillMovesAwayFromIsTold() throws SQLException {
    imports.done(ImportSubject.BOMS, BOMS + "BOM-2,Gearbox,COVER-1,Cover,2,,,\n", manager);
    database.execute(
        "insert into bom_change (number, bom_number, part_number, old_quantity, new_quantity, reason, status, requester_id, submitted_at)"
            + " values ('BCR-9', 'BOM-2', 'COVER-1', 2, 4, 'Loose', 'SUBMITTED', "
            + manager.value()
            + ", now())");

    ImportView tried =
        ((ImportResult.Done)
                imports.load(
                    ImportSubject.BOMS,
                    BOMS + "BOM-2,Gearbox,COVER-1,Cover,3,,,\n",
                    manager,
                    true,
                    true))
            .view();

    assertThat(tried.effects()).isEqualTo(Map.of(RowEffect.REQUEST_OUTDATED, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "'BOM-31,G,A,Cover,0,,,', quantity, RANGE",
    "'BOM-31,G,A,Cover,0.5,,,', quantity, RANGE",
    "'BOM-31,G,A,Cover,100000,,,', quantity, RANGE",
    "'BOM-31,G,A,Cover,many,,,', quantity, FORMAT",
    "'BOM-31,G,a b,Cover,1,,,', partNumber, FORMAT",
    "'BOM-31,G,A,Cover,1,,,|BOM-31,G,A,Cover,1,,,', partNumber, REPEATED",
    "'BOM-31,G,A,Cover,1,kg,4,', decimals, RANGE"
  })
  void aWrongComponentIsRefused(String rows, String field, RowCode code) {
    ImportView refused =
        imports.done(ImportSubject.BOMS, BOMS + rows.replace('|', '\n') + "\n", manager);

    assertThat(refused.refused().get(0).field()).contains(field);
    assertThat(refused.refused().get(0).code()).contains(code);
  }

  static Stream<Arguments> templates() {
    return Stream.of(ImportSubject.values())
        .flatMap(
            subject ->
                Stream.of(ImportFormat.values()).map(format -> Arguments.of(subject, format)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void eachTemplateGoesInAsItIs(ImportSubject subject, ImportFormat format) {
    byte[] template = imports.with(it -> it.template(subject, format));

    ImportView view =
        ((ImportResult.Done) imports.load(subject, format, template, manager, true, true)).view();

    assertThat(view.refused()).isEmpty();
    assertThat(view.count(RowAction.CREATED)).isEqualTo(1);
  }

  private static String steps(String sop, int revision) throws SQLException {
    return database.ask(
        "select string_agg(p.title, ',' order by p.step) from sop_step p join sop s on s.number = p.sop_number where s.number = '"
            + sop
            + "' and p.revision = "
            + revision
            + " and s.revision >= "
            + revision);
  }
}
