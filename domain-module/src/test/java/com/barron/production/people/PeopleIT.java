package com.barron.production.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Role;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleIT {
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(PeopleIT.class);
    database.run(
        em ->
            PeopleFixture.people(em, new RecordedEvents(), TestClock.at("2026-03-01T08:00:00Z"))
                .enrol("Ana Pereira", Role.SUPERVISOR, phone(1)));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void remembersTheLanguageOfAPerson() {
    Identity spanish = new Identity("simulator", IdentityKind.PHONE, "+34000000177");
    PersonId person = people(people -> people.enrol("Lucía", Role.QUALITY, spanish)).id();
    assertThat(people(people -> people.find(spanish)).map(PersonView::language)).contains("es");

    people(
        people -> {
          people.speak(person, "zu");
          return people;
        });

    assertThat(people(people -> people.find(spanish)).map(PersonView::language)).contains("zu");
    assertThatThrownBy(
            () ->
                people(
                    people -> {
                      people.speak(new PersonId(999_999), "zu");
                      return people;
                    }))
        .isInstanceOf(NoSuchPersonException.class);
  }

  @Test
  void findsAPersonByOneStatement() {
    people(
        people -> {
          database.statements();
          assertThat(people.find(phone(1))).map(PersonView::name).contains("Ana Pereira");
          assertThat(database.statements()).hasSize(1);
          return people;
        });
  }

  @Test
  void findsTheIdentitiesInUseOfSeveralPersonsByOneStatement() {
    PersonId first = people(people -> people.enrol("First", Role.QUALITY, phone(50))).id();
    PersonId second = people(people -> people.enrol("Second", Role.QUALITY, phone(51))).id();
    PersonId gone = people(people -> people.enrol("Gone", Role.QUALITY, phone(52))).id();
    revoke(phone(52));
    people(
        people -> {
          database.statements();
          assertThat(people.identitiesOf(List.of(second, gone, first)))
              .extracting(IdentifiedPerson::identity)
              .containsExactly(phone(50), phone(51));
          assertThat(database.statements()).hasSize(1);
          assertThat(people.identitiesOf(List.of())).isEmpty();
          return people;
        });
  }

  @Test
  void aRosterIsTheInvolvedTheirTeamsAndWhoeverSupervisesOrManages() throws SQLException {
    PersonId reporter = people(people -> people.enrol("Reporter", Role.TECHNICIAN, phone(60))).id();
    people(people -> people.enrol("Mate", Role.ENGINEER, phone(61)));
    people(people -> people.enrol("Stranger", Role.ENGINEER, phone(62)));
    people(people -> people.enrol("Boss", Role.MANAGER, phone(63)));
    PersonId loner = people(people -> people.enrol("Loner", Role.QUALITY, phone(64))).id();
    database.execute(
        "update person set team = 'LINE_A' where name in ('Reporter', 'Mate');"
            + "update person set shifts = 'TWO_SHIFTS' where name = 'Mate'");
    people(
        people -> {
          database.statements();
          assertThat(people.roster(List.of(reporter, loner)))
              .extracting(StaffMember::name)
              .containsSubsequence("Ana Pereira", "Reporter", "Mate", "Boss", "Loner")
              .doesNotContain("Stranger");
          assertThat(database.statements()).hasSize(1);
          return people;
        });
    List<StaffMember> roster = people(people -> people.roster(List.of(reporter)));
    assertThat(roster)
        .filteredOn(staffMember -> staffMember.name().equals("Mate"))
        .singleElement()
        .satisfies(
            mate -> {
              assertThat(mate.team()).contains("LINE_A");
              assertThat(mate.shifts()).contains("TWO_SHIFTS");
              assertThat(mate.role()).isEqualTo(Role.ENGINEER);
            });
    List<StaffMember> nobody = people(people -> people.roster(List.of()));
    assertThat(nobody).extracting(StaffMember::role).containsOnly(Role.SUPERVISOR, Role.MANAGER);
  }

  @Test
  void aRevokedIdentityIsNobodysAndCanBeEnrolledAgain() {
    people(people -> people.enrol("Thandi Mokoena", Role.TECHNICIAN, phone(2)));
    revoke(phone(2));
    assertThat(found(phone(2))).isEmpty();
    people(people -> people.enrol("Pieter Botha", Role.QUALITY, phone(2)));
    assertThat(found(phone(2))).map(PersonView::name).contains("Pieter Botha");
  }

  private void revoke(Identity identity) {
    PersonId ana = found(phone(1)).orElseThrow().id();
    database.run(em -> EnrolmentFixture.revoke(em, events, clock, identity, ana));
  }

  private Optional<PersonView> found(Identity identity) {
    return people(people -> people.find(identity));
  }

  private <T> T people(Function<People, T> work) {
    return database.inTransaction(em -> work.apply(PeopleFixture.people(em, events, clock)));
  }

  private static Identity phone(int number) {
    return new Identity(
        "simulator", IdentityKind.PHONE, "+120255501" + (number < 10 ? "0" : "") + number);
  }
}
