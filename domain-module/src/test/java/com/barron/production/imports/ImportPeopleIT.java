package com.barron.production.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPeopleIT {
  private static final String HEADER =
      "id,name,role,channel,phone,team,shifts,zone,language,active,externalSystem,externalId\n";

  private static TestDatabase database;
  private static ImportFixture imports;
  private static PersonId manager;
  private static PersonId supervisor;
  private static final TestClock CLOCK = TestClock.at("2026-03-02T08:00:00Z");

  @BeforeAll
  static void start() {
    database = TestDatabase.create(ImportPeopleIT.class);
    imports = new ImportFixture(database, CLOCK);
    manager = imports.person("+12025550170", Role.MANAGER);
    supervisor = imports.person("+12025550171", Role.SUPERVISOR);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void somebodyNewIsKnownByTheirPhoneAndBroughtIn() throws SQLException {
    String file =
        HEADER
            + ",Lindiwe Khumalo,technician,twilio,+12025550101,LINE_D,TWO_SHIFTS,Africa/Johannesburg,en,,hr,1\n";

    ImportView first = done(file, manager);
    ImportView second = done(file, manager);

    assertThat(first.count(RowAction.CREATED)).as(first.toString()).isEqualTo(1);
    assertThat(second.count(RowAction.UNCHANGED)).as(second.toString()).isEqualTo(1);
    long id = id("+12025550101");
    assertThat(database.ask("select name || team || shifts || zone from person where id = " + id))
        .isEqualTo("Lindiwe KhumaloLINE_DTWO_SHIFTSAfrica/Johannesburg");
    assertThat(
            database.<Boolean>inTransaction(
                em -> EnrolmentFixture.rights(em, CLOCK).areIndependent(manager, new PersonId(id))))
        .isFalse();
    assertThat(database.ask("select changes::text from audit where concerns = " + id))
        .contains("\"role\":\"TECHNICIAN\"")
        .doesNotContain("Lindiwe", "2025550101");
  }

  @Test
  void aHigherRoleOfSomebodyKnownIsAskedFor() throws SQLException {
    done(HEADER + ",Ana,technician,twilio,+12025550102,,,,en,,hr,2\n", manager);
    String promoted = HEADER + ",Ana,supervisor,,,,,,en,,hr,2\n";

    ImportView asked = done(promoted, manager);

    long id = id("+12025550102");
    assertThat(asked.effects()).isEqualTo(Map.of(RowEffect.ROLE_ASKED, 1));
    assertThat(database.ask("select role from person where id = " + id)).isEqualTo("TECHNICIAN");
    assertThat(database.ask("select role from role_change where person_id = " + id))
        .isEqualTo("SUPERVISOR");
    assertThat(done(promoted, manager).count(RowAction.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aLowerRoleCountsAtOnceAndCanBeTakenBackByAsking() throws SQLException {
    done(HEADER + ",Ben,quality,twilio,+12025550103,,,,en,,hr,3\n", manager);

    done(HEADER + ",Ben,technician,,,,,,en,,hr,3\n", manager);

    assertThat(database.ask("select role from person where id = " + id("+12025550103")))
        .isEqualTo("TECHNICIAN");
  }

  @Test
  void whoIsNotActiveLosesTheirRights() throws SQLException {
    done(HEADER + ",Cleo,technician,twilio,+12025550104,,,,en,,hr,4\n", manager);

    ImportView left = done(HEADER + ",Cleo,technician,,,,,,en,false,hr,4\n", manager);

    assertThat(left.effects()).isEqualTo(Map.of(RowEffect.RIGHTS_END, 1));
    assertThat(
            database.ask(
                "select count(*) from person_identity where value = '+12025550104' and revoked_at is null"))
        .isEqualTo("0");
  }

  @Test
  void peopleAreTakenBackByLosingTheirRights() throws SQLException {
    ImportView view = done(HEADER + ",Dan,technician,twilio,+12025550105,,,,en,,hr,5\n", manager);

    ReversalResult result = imports.with(it -> it.reverse(view.id(), manager));

    assertThat(result).isInstanceOf(ReversalResult.Reversed.class);
    assertThat(
            database.ask(
                "select count(*) from person_identity where value = '+12025550105' and revoked_at is null"))
        .isEqualTo("0");
    assertThat(database.ask("select count(*) from external_key where id = '5'")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "',Eve,supervisor,twilio,+12025550111,,,,en,,hr,11', role, ABOVE_OWN_ROLE_OF_TECHNICIAN",
    "',Eve,manager,twilio,+12025550111,,,,en,,hr,11', role, ABOVE_OWN_ROLE",
    "',Eve,boss,twilio,+12025550111,,,,en,,hr,11', role, CHOICE",
    "',Eve,technician,,+12025550111,,,,en,,hr,11', channel, REQUIRED",
    "',Eve,technician,telegram,+12025550111,,,,en,,hr,11', channel, FORMAT",
    "',Eve,technician,twilio,2025550111,,,,en,,hr,11', phone, FORMAT",
    "',Eve,technician,,,,,,en,,hr,11', phone, REQUIRED",
    "',Eve,technician,twilio,+12025550170,,,,en,,hr,11', phone, TAKEN",
    "',Eve,technician,twilio,+12025550111,,NIGHTS,,en,,hr,11', shifts, NO_SUCH",
    "',Eve,technician,twilio,+12025550111,,,Mars/Olympus,en,,hr,11', zone, NO_SUCH",
    "',Eve,technician,twilio,+12025550111,,,,xx,,hr,11', language, FORMAT",
    "'99999,Eve,technician,twilio,+12025550111,,,,en,,,', id, NO_SUCH",
    "',Eve,technician,twilio,+12025550111,,,,en,,,', id, REQUIRED"
  })
  void whatIsWrongIsRefusedByItsField(String row, String field, String code) {
    boolean isByTechnician = code.endsWith("_OF_TECHNICIAN");
    PersonId by = isByTechnician ? technician() : supervisor;

    ImportView refused = done(HEADER + row + "\n", by);

    assertThat(refused.refused()).hasSize(1);
    assertThat(refused.refused().get(0).field()).contains(field);
    assertThat(refused.refused().get(0).code())
        .contains(RowCode.valueOf(code.replace("_OF_TECHNICIAN", "")));
  }

  @Test
  void nobodyGivesSomebodyActiveAnotherPhone() {
    done(HEADER + ",Fay,technician,twilio,+12025550106,,,,en,,hr,6\n", manager);

    ImportView refused =
        done(HEADER + ",Fay,technician,twilio,+12025550107,,,,en,,hr,6\n", manager);

    assertThat(refused.refused().get(0).field()).contains("phone");
    assertThat(refused.refused().get(0).code()).contains(RowCode.NOT_ALLOWED);
  }

  @Test
  void whoMayNotInviteBringsInNobody() {
    ImportView refused =
        done(HEADER + ",Gus,technician,twilio,+12025550108,,,,en,,hr,8\n", technician());

    assertThat(refused.refused().get(0).code()).contains(RowCode.NOT_ALLOWED);
  }

  private static int technicians;

  private static PersonId technician() {
    technicians++;
    return imports.person("+1202555018" + technicians, Role.TECHNICIAN);
  }

  private static ImportView done(String file, PersonId by) {
    return imports.done(ImportSubject.PEOPLE, file, by);
  }

  private static long id(String phone) throws SQLException {
    return Long.parseLong(
        database.ask("select person_id from person_identity where value = '" + phone + "'"));
  }
}
