package com.barron.production.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.runtime.AtOnce;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleOnPostgresTest {
  private static TestDatabase database;
  private static PersonId supervisor;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(PeopleOnPostgresTest.class);
    supervisor =
        database
            .inTransaction(
                em ->
                    new PeopleDesk(
                            new Persons(em),
                            new Invites(em),
                            new RecordedEvents(),
                            TestClock.at("2026-03-01T08:00:00Z"))
                        .enrol("Ana Pereira", Role.SUPERVISOR, phone(1)))
            .id();
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
    people(
        people -> {
          people.revoke(phone(52));
          database.statements();
          assertThat(people.identitiesOf(List.of(second, gone, first)))
              .extracting(KnownPerson::identity)
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
              .extracting(Colleague::name)
              .containsSubsequence("Ana Pereira", "Reporter", "Mate", "Boss", "Loner")
              .doesNotContain("Stranger");
          assertThat(database.statements()).hasSize(1);
          return people;
        });
    List<Colleague> roster = people(people -> people.roster(List.of(reporter)));
    assertThat(roster)
        .filteredOn(colleague -> colleague.name().equals("Mate"))
        .singleElement()
        .satisfies(
            mate -> {
              assertThat(mate.team()).contains("LINE_A");
              assertThat(mate.shifts()).contains("TWO_SHIFTS");
              assertThat(mate.role()).isEqualTo(Role.ENGINEER);
            });
    List<Colleague> nobody = people(people -> people.roster(List.of()));
    assertThat(nobody).extracting(Colleague::role).containsOnly(Role.SUPERVISOR, Role.MANAGER);
  }

  @Test
  void aRevokedIdentityIsNobodysAndCanBeEnrolledAgain() {
    people(people -> people.enrol("Thandi Mokoena", Role.TECHNICIAN, phone(2)));
    people(
        people -> {
          people.revoke(phone(2));
          return people;
        });
    assertThat(found(phone(2))).isEmpty();
    people(people -> people.enrol("Pieter Botha", Role.QUALITY, phone(2)));
    assertThat(found(phone(2))).map(PersonView::name).contains("Pieter Botha");
  }

  @Test
  void anInviteIsUsedOnceAndKeptAsAHash() throws SQLException {
    String code = invite();
    assertThat(redeem(code, 3)).isInstanceOf(Redemption.Enrolled.class);
    assertThat(redeem(code, 4)).isEqualTo(new Redemption.Refused("used"));
    assertThat(found(phone(3))).map(PersonView::role).contains(Role.QUALITY);
    assertThat(events.fired()).hasSize(1).first().isInstanceOf(PersonWasEnrolled.class);
    assertThat(database.ask("select string_agg(invite::text, ';') from invite"))
        .doesNotContain(code)
        .doesNotContain(code.replace("-", ""));
  }

  @Test
  void aLinkLetsAPersonInByOneMoreIdentityAndIsUsedOnce() {
    Identity meta = new Identity("meta", IdentityKind.BSUID, "US.13490000000000000001");
    String code =
        database.inTransaction(em -> PeopleFixture.links(em, clock).link(supervisor)).code();
    Redemption outcome = people(people -> people.redeem(code, meta));
    assertThat(outcome).isEqualTo(new Redemption.Enrolled(found(phone(1)).orElseThrow()));
    assertThat(found(meta)).isEqualTo(found(phone(1)));
    assertThat(events.fired()).as("nobody is new").isEmpty();
    assertThat(redeem(code, 40)).isEqualTo(new Redemption.Refused("used"));

    people(
        people -> {
          people.revoke(meta);
          return people;
        });
    assertThat(found(meta)).isEmpty();
    assertThat(found(phone(1))).isPresent();
  }

  @Test
  void aLinkIsGoodForAQuarterOfAnHour() {
    String code =
        database.inTransaction(em -> PeopleFixture.links(em, clock).link(supervisor)).code();
    clock.advance(Duration.ofMinutes(15));
    assertThat(redeem(code, 41)).isEqualTo(new Redemption.Refused("expired"));
  }

  @Test
  void anExpiredInviteIsRefused() {
    String code = invite();
    clock.advance(Duration.ofMinutes(15));
    assertThat(redeem(code, 5)).isEqualTo(new Redemption.Refused("expired"));
  }

  @Test
  void afterFiveWrongCodesEvenTheRightOneIsRefusedForAWhile() {
    String code = invite();
    for (int i = 0; i < 5; i++) {
      assertThat(redeem("0000-0000-000" + i, 6)).isEqualTo(new Redemption.Refused("unknown"));
    }
    assertThat(redeem(code, 6)).isEqualTo(new Redemption.Refused("too-many-tries"));
    clock.advance(Duration.ofMinutes(15));
    assertThat(redeem(invite(), 6)).isInstanceOf(Redemption.Enrolled.class);
  }

  @Test
  void ofTwoWhoRedeemACodeAtOnceOneWins() throws Exception {
    String code = invite();
    List<Redemption> outcomes =
        AtOnce.all(
            IntStream.range(20, 24)
                .<Callable<Redemption>>mapToObj(i -> () -> redeem(code, i))
                .toList());
    assertThat(outcomes).filteredOn(Redemption.Enrolled.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Redemption.Refused("used")::equals).hasSize(3);
  }

  @Test
  void guessesSentAtOnceAreAllCounted() throws Exception {
    List<Redemption> outcomes =
        AtOnce.all(
            IntStream.range(0, 8)
                .<Callable<Redemption>>mapToObj(i -> () -> redeem("1111-1111-111" + i, 30))
                .toList());
    assertThat(outcomes).filteredOn(new Redemption.Refused("unknown")::equals).hasSize(5);
    assertThat(outcomes).filteredOn(new Redemption.Refused("too-many-tries")::equals).hasSize(3);
  }

  @Test
  void aTechnicianMayNotInvite() {
    PersonId technician =
        people(people -> people.enrol("Sipho Dlamini", Role.TECHNICIAN, phone(40))).id();
    assertThatThrownBy(() -> people(people -> people.invite(technician, "Friend", Role.MANAGER)))
        .isInstanceOf(InviteRefusedException.class);
  }

  private Optional<PersonView> found(Identity identity) {
    return people(people -> people.find(identity));
  }

  private String invite() {
    return people(people -> people.invite(supervisor, "Newcomer", Role.QUALITY)).code();
  }

  private Redemption redeem(String code, int phone) {
    return people(people -> people.redeem(code, phone(phone)));
  }

  private <T> T people(Function<People, T> work) {
    return database.inTransaction(em -> work.apply(PeopleFixture.people(em, events, clock)));
  }

  private static Identity phone(int number) {
    return new Identity(
        "simulator", IdentityKind.PHONE, "+120255501" + (number < 10 ? "0" : "") + number);
  }
}
