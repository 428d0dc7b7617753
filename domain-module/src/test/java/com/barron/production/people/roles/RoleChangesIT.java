package com.barron.production.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Role;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.PersonView;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.roles.RoleChangeResult.Reason;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoleChangesIT {
  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();
  private static TestDatabase database;
  private static int numbers;

  private PersonId ana;
  private PersonId ben;
  private PersonId grace;
  private PersonId thabo;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(RoleChangesIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  /** Whoever was there before has no phone and no rights. */
  @BeforeEach
  void enrol() throws SQLException {
    database.execute(
        "update person set role = 'TECHNICIAN', team = null; delete from role_change;"
            + " update person_identity set revoked_at = now() where revoked_at is null");
    ana = enrolled("Ana", Role.SUPERVISOR);
    ben = enrolled("Ben", Role.SUPERVISOR);
    grace = enrolled("Grace", Role.MANAGER);
    thabo = enrolled("Thabo Nkosi", Role.TECHNICIAN);
  }

  @Test
  void aPromotionIsAskedForByOneAndConfirmedByAnother() {
    assertThat(change(thabo, Role.SUPERVISOR, ana))
        .isEqualTo(new RoleChangeResult.SecondNeeded(person(thabo)));
    assertThat(person(thabo).role()).isEqualTo(Role.TECHNICIAN);
    assertThat(change(thabo, Role.SUPERVISOR, ana)).isEqualTo(refused(Reason.ASKED_BY_YOU));
    assertThat(waiting(ben))
        .containsExactly(
            new WaitingRoleChange(person(thabo), Role.SUPERVISOR, ana, clock.instant()));
    assertThat(waiting(thabo)).as("not to oneself").isEmpty();

    assertThat(change(thabo, Role.SUPERVISOR, ben))
        .isEqualTo(new RoleChangeResult.Changed(person(thabo), Role.TECHNICIAN));

    assertThat(person(thabo).role()).isEqualTo(Role.SUPERVISOR);
    assertThat(waiting(ben)).isEmpty();
    assertThat(events.fired())
        .containsSubsequence(
            acted(ana, PersonActed.Act.ASKED_FOR_ROLE),
            acted(ben, PersonActed.Act.CHANGED_ROLE),
            new PersonTookRole(thabo, Role.SUPERVISOR, ana, ben));
  }

  @Test
  void ofTwoWhoAskAtOnceOneConfirms() throws Exception {
    List<RoleChangeResult> results =
        Concurrently.all(
            List.<Callable<RoleChangeResult>>of(
                () -> change(thabo, Role.QUALITY, ana), () -> change(thabo, Role.QUALITY, ben)));
    assertThat(results).hasAtLeastOneElementOfType(RoleChangeResult.SecondNeeded.class);
    assertThat(results).hasAtLeastOneElementOfType(RoleChangeResult.Changed.class);
  }

  @Test
  void rightsThatAreOnlyDifferentNeedTwoAsWell() {
    PersonId quinn = enrolled("Quinn", Role.QUALITY);
    assertThat(change(quinn, Role.ENGINEER, ana)).isInstanceOf(RoleChangeResult.SecondNeeded.class);
  }

  @Test
  void whoWasBroughtInByWhoeverAsksConfirmsNothing() {
    PersonId carl = joined(ana, Role.SUPERVISOR);
    change(thabo, Role.QUALITY, ana);
    assertThat(change(thabo, Role.QUALITY, carl)).isEqualTo(refused(Reason.NOT_INDEPENDENT));
    assertThat(change(thabo, Role.QUALITY, ben)).isInstanceOf(RoleChangeResult.Changed.class);
  }

  @Test
  void nobodyGivesOrTakesARoleAboveTheirOwnOrChangesTheirOwn() {
    assertThat(change(thabo, Role.MANAGER, ana)).isEqualTo(refused(Reason.ABOVE_OWN_ROLE));
    assertThat(change(grace, Role.TECHNICIAN, ana)).isEqualTo(refused(Reason.ABOVE_OWN_ROLE));
    assertThat(change(ana, Role.MANAGER, ana)).isEqualTo(refused(Reason.YOURSELF));
    assertThat(change(ana, Role.TECHNICIAN, ana)).isEqualTo(refused(Reason.YOURSELF));
    assertThat(change(thabo, Role.TECHNICIAN, ana)).isEqualTo(refused(Reason.NOTHING_NEW));
    assertThat(change(new PersonId(999_999), Role.TECHNICIAN, ana))
        .isEqualTo(refused(Reason.UNKNOWN));
    assertThatThrownBy(() -> change(ana, Role.TECHNICIAN, thabo))
        .isInstanceOf(NotAllowedException.class);
    assertThat(events.fired()).isEmpty();
  }

  @Test
  void aDemotionCountsAtOnceAndVoidsWhatTheyAskedFor() {
    change(thabo, Role.QUALITY, ben);

    assertThat(change(ben, Role.TECHNICIAN, ana))
        .isEqualTo(new RoleChangeResult.Changed(person(ben), Role.SUPERVISOR));
    PersonTookRole taken = new PersonTookRole(ben, Role.TECHNICIAN, ana, ana);
    assertThat(events.fired()).contains(taken);
    database.run(em -> RoleChangesFixture.happens(em, taken));

    assertThat(waiting(ana)).isEmpty();
    assertThatThrownBy(() -> change(thabo, Role.QUALITY, ben))
        .isInstanceOf(NotAllowedException.class);
    assertThat(change(thabo, Role.QUALITY, ana))
        .as("asked anew, not confirmed")
        .isInstanceOf(RoleChangeResult.SecondNeeded.class);
  }

  @Test
  void whatIsAskedForEndsWithTheRoleThatSomebodyHas() {
    change(thabo, Role.SUPERVISOR, ana);
    assertThat(change(thabo, Role.TECHNICIAN, ben))
        .isEqualTo(new RoleChangeResult.RequestEnded(person(thabo)));
    assertThat(waiting(ben)).isEmpty();
  }

  @Test
  void aManagerStays() throws Exception {
    PersonId mary = enrolled("Mary", Role.MANAGER);
    List<RoleChangeResult> results =
        Concurrently.all(
            List.<Callable<RoleChangeResult>>of(
                () -> tried(grace, mary), () -> tried(mary, grace)));

    assertThat(results).hasAtLeastOneElementOfType(RoleChangeResult.Changed.class);
    assertThat(database.ask("select count(*) from person where role = 'MANAGER'")).isEqualTo("1");
  }

  @Test
  void theLastManagerIsNeitherDemotedNorRevoked() throws SQLException {
    PersonId mary = enrolled("Mary", Role.MANAGER);
    database.execute(
        "update person_identity set revoked_at = now() where person_id = " + mary.value());

    assertThat(change(grace, Role.SUPERVISOR, mary)).isEqualTo(refused(Reason.LAST_MANAGER));
    RevokeResult revoked =
        database.inTransaction(
            em -> EnrolmentFixture.enrolment(em, events, clock).revoke(grace, ana));
    assertThat(revoked).isEqualTo(new RevokeResult.LastManager());
    assertThat(person(grace).role()).isEqualTo(Role.MANAGER);
  }

  @Test
  void aTeamIsFoundInWhateverCaseItIsWritten() throws SQLException {
    assertThat(join(thabo, Optional.of("Assembly"))).contains("Assembly");
    assertThat(join(ben, Optional.of(" aSSembly "))).contains("Assembly");
    assertThat(
            database.ask(
                "select string_agg(name, ',' order by id) from person where team = 'Assembly'"))
        .isEqualTo("Ben,Thabo Nkosi");
    assertThat(join(ben, Optional.empty())).isEmpty();
    assertThat(database.ask("select count(*) from person where team is not null")).isEqualTo("1");
    assertThat(events.fired())
        .containsExactly(
            team(thabo, Optional.empty(), "Assembly"),
            team(ben, Optional.empty(), "Assembly"),
            team(ben, Optional.of("Assembly"), ""));
  }

  @Test
  void somebodyWorksByACalendarAndAtAnyTimeAgain() throws SQLException {
    assertThat(work(ben, Optional.of("TWO_SHIFTS"))).isTrue();
    assertThat(database.ask("select shifts from person where id = " + ben.value()))
        .isEqualTo("TWO_SHIFTS");
    assertThat(work(ben, Optional.empty())).isTrue();
    assertThat(database.ask("select count(*) from person where shifts is not null")).isEqualTo("0");
    assertThat(work(new PersonId(4711), Optional.empty())).isFalse();
    assertThatThrownBy(() -> workBy(ben, thabo)).isInstanceOf(NotAllowedException.class);
    assertThat(events.fired())
        .containsExactly(
            shifts(Optional.empty(), "TWO_SHIFTS"), shifts(Optional.of("TWO_SHIFTS"), ""));
  }

  private PersonActed shifts(Optional<String> before, String after) {
    return new PersonActed(ana, PersonActed.Act.CHANGED_SHIFTS).to(ben).from(before, after);
  }

  private boolean work(PersonId person, Optional<String> calendar) {
    return database.inTransaction(
        em ->
            RoleChangesFixture.shifts(em, EnrolmentFixture.rights(em, clock), events)
                .work(person, calendar, ana));
  }

  private boolean workBy(PersonId person, PersonId by) {
    return database.inTransaction(
        em ->
            RoleChangesFixture.shifts(em, EnrolmentFixture.rights(em, clock), events)
                .work(person, Optional.empty(), by));
  }

  @Test
  void theDatabaseKeepsWhoeverIsMeantFromAskingForThemselves() {
    assertThatThrownBy(
            () ->
                database.execute(
                    "insert into role_change (person_id, role, asked_by, asked_at) values ("
                        + "1, 'MANAGER', 1, now())"))
        .hasMessageContaining("asked_by_another");
  }

  private PersonActed acted(PersonId by, PersonActed.Act act) {
    return new PersonActed(by, act)
        .to(thabo)
        .from(Optional.of("TECHNICIAN"), Role.SUPERVISOR.name());
  }

  private PersonActed team(PersonId person, Optional<String> before, String after) {
    return new PersonActed(ana, PersonActed.Act.CHANGED_TEAM).to(person).from(before, after);
  }

  private Optional<String> join(PersonId person, Optional<String> team) {
    return database.inTransaction(
        em ->
            RoleChangesFixture.teams(em, EnrolmentFixture.rights(em, clock), events)
                .join(person, team, ana));
  }

  private RoleChangeResult change(PersonId person, Role role, PersonId by) {
    return roles(roles -> roles.change(person, role, by));
  }

  private List<WaitingRoleChange> waiting(PersonId reader) {
    return roles(roles -> roles.waiting(reader, 5));
  }

  private <T> T roles(Function<RoleChanges, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                RoleChangesFixture.roles(em, EnrolmentFixture.rights(em, clock), events, clock)));
  }

  /** Whoever comes second may have no rights any more. */
  private RoleChangeResult tried(PersonId person, PersonId by) {
    try {
      return change(person, Role.TECHNICIAN, by);
    } catch (NotAllowedException e) {
      return refused(Reason.ABOVE_OWN_ROLE);
    }
  }

  private static RoleChangeResult refused(Reason reason) {
    return new RoleChangeResult.Refused(reason);
  }

  private PersonView person(PersonId id) {
    return database.inTransaction(em -> PeopleFixture.register(em).find(id)).orElseThrow();
  }

  private PersonId enrolled(String name, Role role) {
    return database
        .inTransaction(
            em ->
                PeopleFixture.people(em, new RecordedEvents(), clock)
                    .enrol(name, role, phone(++numbers)))
        .id();
  }

  private PersonId joined(PersonId inviter, Role role) {
    var result =
        database.inTransaction(
            em -> EnrolmentFixture.enrolment(em, events, clock).invite(inviter, "Carl", role));
    String code = ((InviteResult.Invited) result).invite().code();
    Identity phone = phone(++numbers);
    database.inTransaction(
        em -> EnrolmentFixture.enrolment(em, events, clock).redeem(code, phone, Optional.empty()));
    return database
        .inTransaction(em -> PeopleFixture.register(em).knownAs(phone))
        .orElseThrow()
        .id();
  }

  private static Identity phone(int number) {
    return new Identity("twilio", IdentityKind.PHONE, "+120255502" + (10 + number));
  }
}
