package com.barron.production.people.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Role;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.PersonView;
import com.barron.production.people.PersonWasEnrolled;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.identity.IdentityWasRevoked;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.RoleChangesFixture;
import com.barron.production.people.roles.RoleWasAsked;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.NodeClock;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentIT {
  private static TestDatabase database;
  private static PersonId supervisor;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(EnrolmentIT.class);
    supervisor =
        database
            .inTransaction(
                em ->
                    PeopleFixture.people(
                            em, new RecordedEvents(), TestClock.at("2026-03-01T08:00:00Z"))
                        .enrol("Ana Pereira", Role.SUPERVISOR, phone(1)))
            .id();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void anInviteIsUsedOnceAndKeptAsAHash() throws SQLException {
    String code = invite();
    assertThat(redeem(code, 3)).isInstanceOf(InviteRedemption.Enrolled.class);
    assertThat(redeem(code, 4))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.USED));
    assertThat(found(phone(3))).map(PersonView::role).contains(Role.QUALITY);
    assertThat(events.fired())
        .hasSize(2)
        .contains(
            new PersonActed(supervisor, PersonActed.Act.INVITED)
                .from(Optional.empty(), Role.QUALITY.name()))
        .last()
        .isEqualTo(
            new PersonWasEnrolled(
                found(phone(3)).orElseThrow().id(), Role.QUALITY, Optional.of(supervisor)));
    assertThat(database.ask("select string_agg(invite::text, ';') from invite"))
        .doesNotContain(code)
        .doesNotContain(code.replace("-", ""));
  }

  @Test
  void aLinkLetsAPersonInByOneMoreIdentityAndIsUsedOnce() {
    Identity meta = new Identity("meta", IdentityKind.BSUID, "US.13490000000000000001");
    String code =
        database.inTransaction(em -> EnrolmentFixture.links(em, clock).link(supervisor)).code();
    InviteRedemption outcome =
        enrolment(enrolment -> enrolment.redeem(code, meta, Optional.empty()));
    assertThat(outcome).isEqualTo(new InviteRedemption.Enrolled(found(phone(1)).orElseThrow()));
    assertThat(found(meta)).isEqualTo(found(phone(1)));
    assertThat(events.fired())
        .as("nobody is new")
        .containsExactly(new PersonActed(supervisor, PersonActed.Act.LINKED_IDENTITY));
    assertThat(redeem(code, 40))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.USED));

    database.run(em -> EnrolmentFixture.revoke(em, events, clock, meta, supervisor));
    assertThat(found(meta)).isEmpty();
    assertThat(found(phone(1))).isPresent();
  }

  @Test
  void whoIsRevokedTakesTheCodesAlong() {
    String invite = invite();
    redeem(invite, 80);
    PersonId lost = found(phone(80)).orElseThrow().id();
    String link = database.inTransaction(em -> EnrolmentFixture.links(em, clock).link(lost)).code();

    enrolment(enrolment -> enrolment.revoke(lost, supervisor));

    assertThat(redeem(link, 81))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.UNKNOWN));
    assertThat(found(phone(81))).isEmpty();
    assertThat(events.fired())
        .contains(
            new PersonLostIdentity(lost, supervisor),
            new PersonActed(supervisor, PersonActed.Act.REVOKED).to(lost));
  }

  @Test
  void whoLosesANumberToSomebodyElseTakesTheCodesAlong() {
    PersonId before = enrolled("Before", Role.SUPERVISOR, phone(82));
    recognised(phone(82), user("US.82"));
    String theirs = invite(before, Role.SUPERVISOR);
    String code = invite();

    enrolment(enrolment -> enrolment.redeem(code, phone(82), Optional.of(user("US.820"))));

    assertThat(events.fired()).contains(new PersonLostIdentity(before, supervisor));
    assertThat(found(user("US.82"))).map(PersonView::id).contains(before);
    assertThat(redeem(theirs, 83))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.UNKNOWN));
  }

  @Test
  void aCodeAsksForItsRoleOfWhoIsKnownAndIsUsed() {
    PersonId sipho = enrolled("Sipho", Role.TECHNICIAN, phone(90));
    String code = invite(supervisor, Role.SUPERVISOR);

    InviteRedemption asked = redeem(code, 90);

    PersonView known = found(phone(90)).orElseThrow();
    assertThat(asked).isEqualTo(new InviteRedemption.RoleAsked(known, Role.SUPERVISOR));
    assertThat(known.role()).as("a second person confirms").isEqualTo(Role.TECHNICIAN);
    assertThat(known.name()).isEqualTo("Sipho");
    assertThat(events.fired())
        .contains(
            new PersonActed(supervisor, PersonActed.Act.ASKED_FOR_ROLE)
                .to(sipho)
                .from(Optional.of("TECHNICIAN"), "SUPERVISOR"),
            new RoleWasAsked(known, Role.SUPERVISOR, supervisor));
    assertThat(redeem(code, 91)).isEqualTo(refused(InviteRedemption.Reason.USED));
    PersonId boss = enrolled("Thembi", Role.MANAGER, phone(97));
    assertThat(roles(roles -> roles.change(sipho, Role.SUPERVISOR, supervisor)))
        .isEqualTo(new RoleChangeResult.Refused(RoleChangeResult.Reason.ASKED_BY_YOU));
    assertThat(roles(roles -> roles.change(sipho, Role.SUPERVISOR, boss)))
        .isInstanceOf(RoleChangeResult.Changed.class);
    assertThat(events.fired())
        .contains(new PersonTookRole(sipho, Role.SUPERVISOR, supervisor, boss));
  }

  private RoleChangeResult roles(Function<RoleChanges, RoleChangeResult> work) {
    return database.inTransaction(
        em ->
            work.apply(
                RoleChangesFixture.roles(em, EnrolmentFixture.rights(em, clock), events, clock)));
  }

  @Test
  void aCodeThatChangesNothingForWhoIsKnownStaysGoodForOthers() {
    PersonId grace = enrolled("Grace", Role.MANAGER, phone(92));
    enrolled("Lerato", Role.QUALITY, phone(93));
    String code = invite(grace, Role.QUALITY);
    String link =
        database.inTransaction(em -> EnrolmentFixture.links(em, clock).link(grace)).code();

    assertThat(redeem(code, 92)).isEqualTo(refused(InviteRedemption.Reason.OWN_CODE));
    assertThat(redeem(code, 93)).isEqualTo(refused(InviteRedemption.Reason.NOTHING_NEW));
    assertThat(redeem(link, 92)).isEqualTo(refused(InviteRedemption.Reason.NOTHING_NEW));
    assertThat(redeem(link, 93)).isEqualTo(refused(InviteRedemption.Reason.FOR_SOMEBODY_ELSE));
    assertThat(redeem(invite(supervisor, Role.TECHNICIAN), 93))
        .as("below theirs")
        .isEqualTo(refused(InviteRedemption.Reason.NOTHING_NEW));

    assertThat(events.fired()).noneMatch(PersonTookRole.class::isInstance);
    assertThat(redeem(code, 94)).isInstanceOf(InviteRedemption.Enrolled.class);
  }

  @Test
  void aCodeOfWhoMayNotGiveTheRoleAnyMoreIsRefused() throws SQLException {
    PersonId boss = enrolled("Boss", Role.MANAGER, phone(95));
    String code = invite(boss, Role.MANAGER);
    database.execute("update person set role = 'SUPERVISOR' where id = " + boss.value());
    assertThat(redeem(code, 96)).isEqualTo(refused(InviteRedemption.Reason.INVITER_MAY_NOT));
    assertThat(found(phone(96))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5M", "PT-5M"})
  void aCodeLivesByTheDatabasesTimeOnNodesWhoseTimesDiffer(Duration apart) {
    TestClock passing = TestClock.at("2026-03-02T08:00:00Z");
    Clock giving = NodeClock.comparedWith(database, Clock.offset(passing, apart));
    Clock taking = NodeClock.comparedWith(database, Clock.offset(passing, apart.negated()));
    String first = invitedAt(giving);
    String second = invitedAt(giving);

    passing.advance(Duration.ofMinutes(14));
    assertThat(redeemedAt(taking, first, phone(apart.isNegative() ? 110 : 111)))
        .isInstanceOf(InviteRedemption.Enrolled.class);
    passing.advance(Duration.ofMinutes(2));
    assertThat(redeemedAt(taking, second, phone(apart.isNegative() ? 112 : 113)))
        .isEqualTo(refused(InviteRedemption.Reason.EXPIRED));
  }

  private String invitedAt(Clock node) {
    InviteResult result =
        database.inTransaction(
            em ->
                EnrolmentFixture.enrolment(em, events, node)
                    .invite(supervisor, "Newcomer", Role.QUALITY));
    return ((InviteResult.Invited) result).invite().code();
  }

  private InviteRedemption redeemedAt(Clock node, String code, Identity from) {
    return database.inTransaction(
        em -> EnrolmentFixture.enrolment(em, events, node).redeem(code, from, Optional.empty()));
  }

  @Test
  void whoBroughtAnotherInIsNotIndependentOfThemForThirtyDays() {
    PersonId ana = enrolled("Ana", Role.SUPERVISOR, phone(100));
    PersonId stranger = enrolled("Ben", Role.SUPERVISOR, phone(101));
    PersonId first = joined(ana, 102);
    PersonId second = joined(ana, 103);
    PersonId chained = joined(first, 104);
    for (PersonId tied : List.of(first, second, chained)) {
      assertThat(areIndependent(ana, tied)).as("brought in").isFalse();
      assertThat(areIndependent(tied, ana)).as("the other way round").isFalse();
      assertThat(areIndependent(tied, stranger)).isTrue();
    }
    assertThat(areIndependent(first, second)).as("by the same").isFalse();
    assertThat(areIndependent(second, chained)).as("through others").isFalse();
    assertThat(areIndependent(ana, stranger)).isTrue();
    assertThat(areIndependent(ana, ana)).isFalse();

    clock.advance(AccessPolicy.INTRODUCTION_COUNTS);
    assertThat(areIndependent(ana, first)).isTrue();
    assertThat(areIndependent(first, second)).isTrue();
  }

  @Test
  void whoGaveAnotherTheirRoleIsNotIndependentOfThem() {
    PersonId thandi = enrolled("Thandi", Role.TECHNICIAN, phone(105));
    assertThat(areIndependent(supervisor, thandi)).isTrue();
    redeem(invite(supervisor, Role.SUPERVISOR), 105);
    assertThat(areIndependent(supervisor, thandi)).isFalse();
  }

  private PersonId joined(PersonId inviter, int number) {
    redeem(invite(inviter, Role.SUPERVISOR), number);
    return found(phone(number)).orElseThrow().id();
  }

  private boolean areIndependent(PersonId first, PersonId second) {
    return database.inTransaction(
        em -> EnrolmentFixture.rights(em, clock).areIndependent(first, second));
  }

  private static InviteRedemption refused(InviteRedemption.Reason reason) {
    return new InviteRedemption.Refused(reason);
  }

  @Test
  void aLinkIsGoodForAQuarterOfAnHour() {
    String code =
        database.inTransaction(em -> EnrolmentFixture.links(em, clock).link(supervisor)).code();
    clock.advance(Duration.ofMinutes(15));
    assertThat(redeem(code, 41))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.EXPIRED));
  }

  @Test
  void anExpiredInviteIsRefused() {
    String code = invite();
    clock.advance(Duration.ofMinutes(15));
    assertThat(redeem(code, 5))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.EXPIRED));
  }

  @Test
  void afterFiveWrongCodesEvenTheRightOneIsRefusedForAWhile() {
    String code = invite();
    for (int i = 0; i < 5; i++) {
      assertThat(redeem("0000-0000-000" + i, 6))
          .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.UNKNOWN));
    }
    assertThat(redeem(code, 6))
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.TOO_MANY_TRIES));
    clock.advance(Duration.ofMinutes(15));
    assertThat(redeem(invite(), 6)).isInstanceOf(InviteRedemption.Enrolled.class);
  }

  @Test
  void ofTwoWhoRedeemACodeAtOnceOneWins() throws Exception {
    String code = invite();
    List<InviteRedemption> outcomes =
        Concurrently.all(
            IntStream.range(20, 24)
                .<Callable<InviteRedemption>>mapToObj(i -> () -> redeem(code, i))
                .toList());
    assertThat(outcomes).filteredOn(InviteRedemption.Enrolled.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(new InviteRedemption.Refused(InviteRedemption.Reason.USED)::equals)
        .hasSize(3);
  }

  @Test
  void guessesSentAtOnceAreAllCounted() throws Exception {
    List<InviteRedemption> outcomes =
        Concurrently.all(
            IntStream.range(0, 8)
                .<Callable<InviteRedemption>>mapToObj(i -> () -> redeem("1111-1111-111" + i, 30))
                .toList());
    assertThat(outcomes)
        .filteredOn(new InviteRedemption.Refused(InviteRedemption.Reason.UNKNOWN)::equals)
        .hasSize(5);
    assertThat(outcomes)
        .filteredOn(new InviteRedemption.Refused(InviteRedemption.Reason.TOO_MANY_TRIES)::equals)
        .hasSize(3);
  }

  @Test
  void whoMayNotInviteOrRevokeIsRefused() {
    PersonId technician = enrolled("Sipho Dlamini", Role.TECHNICIAN, phone(40));
    assertThatThrownBy(
            () -> enrolment(enrolment -> enrolment.invite(technician, "Friend", Role.MANAGER)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> enrolment(enrolment -> enrolment.revoke(supervisor, technician)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () -> enrolment(enrolment -> enrolment.revoke(supervisor, new PersonId(999_999))))
        .isInstanceOf(NotAllowedException.class);
    assertThat(found(phone(1))).isPresent();
  }

  @Test
  void learnsTheUserIdThatComesWithAKnownNumberAndFindsThePersonByIt() {
    PersonId thandi = enrolled("Thandi", Role.TECHNICIAN, phone(50));
    assertThat(recognised(phone(50), user("US.50"))).isEqualTo(known(thandi));
    assertThat(recognised(phone(50), user("US.50"))).isEqualTo(known(thandi));
    assertThat(recognised(user("US.50"))).isEqualTo(known(thandi));
  }

  @Test
  void learnsTheNumberOfSomebodyWhoWasKnownByUserIdAlone() {
    PersonId pieter = enrolled("Pieter", Role.QUALITY, user("US.51"));
    assertThat(recognised(phone(51), user("US.51"))).isEqualTo(known(pieter));
    assertThat(found(phone(51))).isPresent();
  }

  @Test
  void whatWasRevokedIsNoStrangersUntilACodeLetsThemIn() {
    PersonId thandi = enrolled("Thandi", Role.TECHNICIAN, phone(72));
    recognised(phone(72), user("US.72"));
    PersonId nomsa = enrolled("Nomsa", Role.SUPERVISOR, phone(73));
    enrolment(enrolment -> enrolment.revoke(thandi, nomsa));
    assertThat(recognised(phone(72))).isEqualTo(new Recognition.Revoked());
    assertThat(recognised(phone(74), user("US.72"))).isEqualTo(new Recognition.Revoked());
    assertThat(recognised(phone(74))).isEqualTo(new Recognition.Unknown());

    InviteResult again = enrolment(it -> it.invite(nomsa, "Thandi", Role.TECHNICIAN));
    String code = ((InviteResult.Invited) again).invite().code();
    enrolment(it -> it.redeem(code, phone(72), Optional.empty()));
    assertThat(recognised(phone(72))).isInstanceOf(Recognition.Known.class);
  }

  @Test
  void aNewNumberOfAKnownUserIdGetsNoRights() {
    enrolled("Thandi", Role.TECHNICIAN, phone(52));
    recognised(phone(52), user("US.52"));
    assertThat(recognised(phone(53), user("US.52"))).isEqualTo(new Recognition.Changed());
    assertThat(found(phone(53))).isEmpty();
  }

  @Test
  void aNewUserIdOfAKnownNumberGetsNoRights() {
    enrolled("Thandi", Role.TECHNICIAN, phone(54));
    recognised(phone(54), user("US.54"));
    assertThat(recognised(phone(54), user("US.540"))).isEqualTo(new Recognition.Changed());
  }

  @Test
  void aCodeSettlesIdentitiesThatContradictEachOther() {
    enrolled("Old", Role.MANAGER, phone(55));
    recognised(phone(55), user("US.55"));
    String code = invite();
    InviteRedemption joined =
        enrolment(enrolment -> enrolment.redeem(code, phone(56), Optional.of(user("US.55"))));
    assertThat(joined).isInstanceOf(InviteRedemption.Enrolled.class);
    assertThat(events.fired()).contains(new IdentityWasRevoked(user("US.55")));
    assertThat(found(user("US.55"))).map(PersonView::name).contains("Newcomer");
    assertThat(found(phone(56))).map(PersonView::name).contains("Newcomer");
    assertThat(found(phone(55))).map(PersonView::name).contains("Old");
  }

  @Test
  void aCodeEnrolsBothIdentitiesOfASender() {
    String code = invite();
    enrolment(enrolment -> enrolment.redeem(code, phone(57), Optional.of(user("US.57"))));
    assertThat(found(user("US.57"))).isPresent().isEqualTo(found(phone(57)));
  }

  @Test
  void aLostPhoneIsRevokedWithAllIdentities() {
    PersonId lost = enrolled("Lost", Role.TECHNICIAN, phone(58));
    recognised(phone(58), user("US.58"));
    RevokeResult revoked = enrolment(enrolment -> enrolment.revoke(lost, supervisor));
    assertThat(revoked).isEqualTo(new RevokeResult.Revoked(2));
    assertThat(found(phone(58))).isEmpty();
    assertThat(found(user("US.58"))).isEmpty();
    assertThat(events.fired())
        .contains(new IdentityWasRevoked(phone(58)), new IdentityWasRevoked(user("US.58")));
  }

  @ParameterizedTest
  @CsvSource({
    "+525555550101, +5215555550101",
    "+5511955550101, +551155550101",
    "+551155550102, +5511955550102",
    "+5491155550101, +541155550101",
    "+22997123456, +2290197123456",
  })
  void theSameLineIsTheSamePersonAndIsAnsweredAsItWrites(String entered, String writes)
      throws SQLException {
    String id =
        database.ask(
            "with first as (insert into person (name, role, enrolled_at) values ('First',"
                + " 'SUPERVISOR', now()) returning id) insert into person_identity (person_id,"
                + " channel, kind, value, known_since) select id, 'twilio', 'PHONE', '"
                + entered
                + "', now() from first returning person_id");
    PersonId first = new PersonId(Long.parseLong(id));
    assertThat(found(twilio(writes))).map(PersonView::id).contains(first);

    assertThat(recognised(twilio(writes))).isEqualTo(known(first));

    assertThat(identities(first)).containsExactly(twilio(writes));
    assertThat(found(twilio(entered))).map(PersonView::id).contains(first);
    RevokeResult revoked = enrolment(enrolment -> enrolment.revoke(first, supervisor));
    assertThat(revoked).isEqualTo(new RevokeResult.Revoked(1));
    assertThat(found(twilio(writes))).isEmpty();
    assertThat(found(twilio(entered))).isEmpty();
    assertThat(events.fired())
        .contains(new IdentityWasRevoked(twilio(entered)), new IdentityWasRevoked(twilio(writes)));
  }

  @Test
  void theSameLineInAnotherFormLearnsTheUserIdAndIsTakenOverByACode() {
    PersonId first = enrolled("First", Role.QUALITY, twilio("+525555550111"));
    Identity user = new Identity("twilio", IdentityKind.BSUID, "MX.111");
    assertThat(recognised(twilio("+5215555550111"), user)).isEqualTo(known(first));
    assertThat(identities(first)).containsExactly(twilio("+5215555550111"), user);

    String code = invite();
    enrolment(
        enrolment ->
            enrolment.redeem(
                code,
                twilio("+525555550111"),
                Optional.of(new Identity("twilio", IdentityKind.BSUID, "MX.112"))));

    assertThat(identities(first)).as("the number is somebody else's").containsExactly(user);
    assertThat(found(twilio("+5215555550111"))).map(PersonView::name).contains("Newcomer");
  }

  @Test
  void whoHasTheNumberAsItIsWrittenComesFirst() throws SQLException {
    PersonId mobile = enrolled("Mobile", Role.QUALITY, twilio("+5511955550121"));
    database.execute(
        "with fixed as (insert into person (name, role, enrolled_at) values ('Fixed',"
            + " 'QUALITY', now()) returning id) insert into person_identity (person_id,"
            + " channel, kind, value, known_since) select id, 'twilio', 'PHONE',"
            + " '+551155550121', now() from fixed");

    assertThat(recognised(twilio("+5511955550121"))).isEqualTo(known(mobile));
    assertThat(found(twilio("+551155550121"))).map(PersonView::name).contains("Fixed");
  }

  @Test
  void wrongCodesCountForALineHoweverItIsWritten() {
    for (int i = 0; i < 5; i++) {
      String code = "2222-2222-222" + i;
      Identity form = twilio(i % 2 == 0 ? "+525555550131" : "+5215555550131");
      enrolment(enrolment -> enrolment.redeem(code, form, Optional.empty()));
    }
    String code = invite();
    InviteRedemption late =
        enrolment(enrolment -> enrolment.redeem(code, twilio("+5215555550131"), Optional.empty()));
    assertThat(late)
        .isEqualTo(new InviteRedemption.Refused(InviteRedemption.Reason.TOO_MANY_TRIES));
  }

  private List<Identity> identities(PersonId person) {
    return database
        .inTransaction(em -> PeopleFixture.people(em, events, clock).identitiesOf(List.of(person)))
        .stream()
        .map(IdentifiedPerson::identity)
        .toList();
  }

  private static Identity twilio(String phone) {
    return new Identity("twilio", IdentityKind.PHONE, phone);
  }

  @Test
  void findsPeopleByAPartOfTheNameOrTheEndOfTheNumber() {
    enrolled("Zola Khumalo", Role.TECHNICIAN, phone(60));
    enrolled("Zola Meyer", Role.QUALITY, phone(61));
    PersonId gone = enrolled("Zola Gone", Role.QUALITY, phone(62));
    enrolment(enrolment -> enrolment.revoke(gone, supervisor));
    assertThat(names("zola")).containsExactly("Zola Khumalo", "Zola Meyer");
    assertThat(names("zola mey")).containsExactly("Zola Meyer");
    assertThat(names("5550161")).containsExactly("Zola Meyer");
    assertThat(names("+1 202 555 0161")).containsExactly("Zola Meyer");
    assertThat(names("%")).isEmpty();
    assertThat(names("161")).isEmpty();
  }

  @Test
  void findsPeopleHoweverTheyAreWritten() {
    enrolled("Zoë Núñez-Müller", Role.TECHNICIAN, phone(63));
    assertThat(names("zoe nunez")).containsExactly("Zoë Núñez-Müller");
    assertThat(names("NÚÑEZ MULLER, Zoë")).containsExactly("Zoë Núñez-Müller");
    assertThat(names("(202) 555\u20130163")).containsExactly("Zoë Núñez-Müller");
    assertThat(found(phone(63)).orElseThrow().isNamed("zoe  nunez muller")).isTrue();
  }

  private List<String> names(String text) {
    List<PersonView> found = enrolment(enrolment -> enrolment.search(text, 5));
    return found.stream().map(PersonView::name).toList();
  }

  private Recognition recognised(Identity from) {
    return enrolment(enrolment -> enrolment.recognise(from, Optional.empty()));
  }

  private Recognition recognised(Identity from, Identity also) {
    return enrolment(enrolment -> enrolment.recognise(from, Optional.of(also)));
  }

  private Recognition known(PersonId person) {
    return new Recognition.Known(
        database.inTransaction(em -> PeopleFixture.register(em).find(person).orElseThrow()));
  }

  private PersonId enrolled(String name, Role role, Identity identity) {
    return database
        .inTransaction(em -> PeopleFixture.people(em, events, clock).enrol(name, role, identity))
        .id();
  }

  private Optional<PersonView> found(Identity identity) {
    return database.inTransaction(em -> PeopleFixture.people(em, events, clock).find(identity));
  }

  private String invite() {
    return invite(supervisor, Role.QUALITY);
  }

  private String invite(PersonId inviter, Role role) {
    InviteResult result = enrolment(enrolment -> enrolment.invite(inviter, "Newcomer", role));
    return ((InviteResult.Invited) result).invite().code();
  }

  private InviteRedemption redeem(String code, int phone) {
    return enrolment(enrolment -> enrolment.redeem(code, phone(phone), Optional.empty()));
  }

  private <T> T enrolment(Function<Enrolment, T> work) {
    return database.inTransaction(em -> work.apply(EnrolmentFixture.enrolment(em, events, clock)));
  }

  private static Identity user(String id) {
    return new Identity("simulator", IdentityKind.BSUID, id);
  }

  private static Identity phone(int number) {
    return new Identity(
        "simulator", IdentityKind.PHONE, "+120255501" + (number < 10 ? "0" : "") + number);
  }
}
