package com.barron.production.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.audit.AuditFixture;
import com.barron.production.orders.OrderStatus;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HoldsIT {
  private static final PersonId TECHNICIAN = new PersonId(1);
  private static final PersonId ANA = new PersonId(2);
  private static final PersonId BEN = new PersonId(3);
  private static final PersonId GRACE = new PersonId(4);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(HoldsIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Thandi', 'TECHNICIAN', now()),"
            + " (2, 'Ana', 'SUPERVISOR', now()), (3, 'Ben', 'SUPERVISOR', now()),"
            + " (4, 'Grace', 'MANAGER', now())");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aSupervisorReleasesAHoldThatIsNotCritical() throws SQLException {
    Reference defect = held("ORD-601", Severity.MEDIUM, TECHNICIAN);
    ReleaseResult outcome = release(defect, ANA);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ReleaseResult.Released.class,
            released -> assertThat(released.order().status()).isEqualTo(OrderStatus.IN_PROGRESS));
    assertThat(
            database.ask(
                "select requested_by || ' ' || critical from hold_release where defect_number = '"
                    + defect
                    + "'"))
        .isEqualTo("2 false");
    assertThat(events.fired())
        .contains(
            new HoldWasReleased(
                defect, Reference.of("ORD-601"), ANA, TECHNICIAN, Optional.empty()));
    assertThat(release(defect, ANA))
        .isEqualTo(new ReleaseResult.Refused(ReleaseResult.Reason.OVER));
  }

  @Test
  void aCriticalHoldNeedsASecondPerson() {
    Reference order = Reference.of("ORD-602");
    Reference defect = held("ORD-602", Severity.HIGH, TECHNICIAN);
    assertThat(release(defect, ANA)).isEqualTo(new ReleaseResult.SecondNeeded(order));
    assertThat(events.fired()).contains(new ReleaseWasAsked(defect, order, ANA, TECHNICIAN));
    assertThat(release(defect, ANA))
        .isEqualTo(new ReleaseResult.Refused(ReleaseResult.Reason.ASKED_BY_YOU));
    assertThat(askedBy(defect)).contains(ANA);
    assertThat(release(defect, BEN)).isInstanceOf(ReleaseResult.Released.class);
    assertThat(askedBy(defect)).isEmpty();
    assertThat(events.fired())
        .containsOnlyOnce(new HoldWasReleased(defect, order, BEN, TECHNICIAN, Optional.of(ANA)));
  }

  @Test
  void whatARevokedPersonAskedForIsNoApproval() throws SQLException {
    Reference order = Reference.of("ORD-608");
    Reference defect = held("ORD-608", Severity.HIGH, TECHNICIAN);
    Reference another = held("ORD-609", Severity.HIGH, TECHNICIAN);
    Reference over = held("ORD-610", Severity.HIGH, TECHNICIAN);
    release(defect, ANA);
    release(another, BEN);
    release(over, ANA);
    release(over, GRACE);

    database.run(
        em ->
            new VoidReleaseObserver(new DefectRepository(em), AuditFixture.audit(em), clock)
                .on(new PersonLostIdentity(ANA, BEN)));

    assertThat(askedBy(defect)).isEmpty();
    assertThat(
            database.ask(
                "select string_agg(subject || ' by ' || person_id || ' of ' || concerns, ', ')"
                    + " from audit where act = 'RELEASE_VOIDED'"))
        .isEqualTo(defect + " by " + BEN.value() + " of " + ANA.value());
    assertThat(askedBy(another)).as("somebody else asked").contains(BEN);
    assertThat(release(defect, GRACE)).isEqualTo(new ReleaseResult.SecondNeeded(order));
    assertThat(release(defect, BEN)).isInstanceOf(ReleaseResult.Released.class);
    assertThat(
            database.ask(
                "select requested_by from hold_release where defect_number = '" + over + "'"))
        .as("what was done stays")
        .isEqualTo("2");
  }

  @Test
  void whoCameInByTheFirstPersonsCodeIsNoSecondPerson() throws SQLException {
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (5, 'Second phone', 'SUPERVISOR',"
            + " now()); insert into invite (code_hash, name, role, inviter_id, created_at,"
            + " expires_at, used_at, used_by) values (sha256('5'), 'Second phone', 'SUPERVISOR', 2,"
            + " timestamp '2026-02-01 08:00Z', timestamp '2026-02-01 08:15Z',"
            + " timestamp '2026-02-01 08:05Z', 5)");
    PersonId invited = new PersonId(5);
    Reference defect = held("ORD-611", Severity.HIGH, TECHNICIAN);
    release(defect, ANA);
    assertThat(release(defect, invited))
        .isEqualTo(new ReleaseResult.Refused(ReleaseResult.Reason.NOT_INDEPENDENT));
    assertThat(askedBy(defect)).contains(ANA);
    clock.advance(Duration.ofDays(2));
    assertThat(release(defect, invited)).isInstanceOf(ReleaseResult.Released.class);
  }

  @Test
  void whoRecordedACriticalDefectMayAskButNotConfirm() {
    Reference mine = held("ORD-603", Severity.HIGH, ANA);
    assertThat(release(mine, ANA)).isInstanceOf(ReleaseResult.SecondNeeded.class);
    Reference other = held("ORD-604", Severity.HIGH, ANA);
    release(other, GRACE);
    assertThat(release(other, ANA))
        .isEqualTo(new ReleaseResult.Refused(ReleaseResult.Reason.RECORDED_BY_YOU));
    assertThat(release(other, BEN)).isInstanceOf(ReleaseResult.Released.class);
  }

  @Test
  void ofTwoWhoAskAtOnceOneAsksAndTheOtherConfirms() throws Exception {
    Reference defect = held("ORD-605", Severity.HIGH, TECHNICIAN);
    List<ReleaseResult> outcomes =
        Concurrently.all(List.of(() -> release(defect, ANA), () -> release(defect, BEN)));
    assertThat(outcomes).hasAtLeastOneElementOfType(ReleaseResult.SecondNeeded.class);
    assertThat(outcomes).hasAtLeastOneElementOfType(ReleaseResult.Released.class);
  }

  @Test
  void refusesWhoMayNotAndWhatHoldsNothing() {
    Reference defect = held("ORD-606", Severity.LOW, TECHNICIAN);
    assertThatThrownBy(() -> release(defect, TECHNICIAN)).isInstanceOf(NotAllowedException.class);
    assertThat(release(Reference.of("DEF-1"), ANA))
        .isEqualTo(new ReleaseResult.Refused(ReleaseResult.Reason.UNKNOWN));
    Reference cosmetic = recorded("ORD-607", "COSMETIC", Severity.LOW, TECHNICIAN);
    assertThat(release(cosmetic, ANA))
        .isEqualTo(new ReleaseResult.Refused(ReleaseResult.Reason.NO_HOLD));
  }

  private Optional<PersonId> askedBy(Reference defect) {
    return services(services -> services.holds().open(100)).stream()
        .filter(hold -> hold.defect().equals(defect))
        .findFirst()
        .flatMap(HoldView::askedBy);
  }

  private Reference held(String order, Severity severity, PersonId reporter) {
    return recorded(order, "INTERNAL_REJECT", severity, reporter);
  }

  private Reference recorded(String number, String type, Severity severity, PersonId reporter) {
    Reference order = Reference.of(number);
    services(
        services ->
            services.orders().plan(order, "Pump", clock.instant().plus(Duration.ofDays(7))));
    services(services -> services.orders().start(order));
    RecordResult result =
        services(
            services ->
                services.defects().record(new RecordDefect(order, type, severity, reporter)));
    return ((RecordResult.Recorded) result).defect();
  }

  private ReleaseResult release(Reference defect, PersonId by) {
    return services(services -> services.holds().release(defect, by));
  }

  private <T> T services(Function<QualityFixture, T> work) {
    return database.inTransaction(em -> work.apply(services(em)));
  }

  private QualityFixture services(EntityManager em) {
    return QualityFixture.on(em, events, clock);
  }
}
