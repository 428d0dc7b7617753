package com.barron.production.quality.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.Reversal;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.QualityFixture;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DefectHandlingIT {
  private static final PersonId THANDI = new PersonId(1);
  private static final PersonId ANA = new PersonId(2);
  private static final PersonId GRACE = new PersonId(3);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  /** The service with what it works on. */
  private record Services(QualityFixture quality, DefectHandling handling) {}

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(DefectHandlingIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Thandi', 'TECHNICIAN', now()),"
            + " (2, 'Ana', 'SUPERVISOR', now()), (3, 'Grace', 'MANAGER', now())");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void theClockOfAClosedDefectEndsAndTheAuditSaysWhoClosedIt() throws SQLException {
    Reference defect = recorded("ORD-701", "COSMETIC", Severity.LOW);
    assertThat(close(defect, Disposition.SCRAP, ANA)).isInstanceOf(CloseResult.Closed.class);
    assertThat(
            database.ask(
                "select ended_as from sla_interval where subject = '"
                    + defect
                    + "' order by no desc"))
        .isEqualTo("STOPPED");
    assertThat(
            database.ask(
                "select person_id from audit where act = 'DEFECT_CLOSED' and subject = '"
                    + defect
                    + "'"))
        .isEqualTo("2");
    assertThat(events.fired())
        .contains(
            new DefectWasClosed(
                defect, Reference.of("ORD-701"), false, Disposition.SCRAP, "cracked", ANA));
  }

  @Test
  void ofTwoWhoCloseAtOnceOneComesTooLate() throws Exception {
    Reference defect = recorded("ORD-702", "COSMETIC", Severity.LOW);
    List<CloseResult> results =
        Concurrently.all(
            List.of(
                () -> close(defect, Disposition.SCRAP, ANA),
                () -> close(defect, Disposition.REWORK, GRACE)));
    assertThat(results).hasAtLeastOneElementOfType(CloseResult.Closed.class);
    assertThat(results).contains(new CloseResult.Refused(CloseResult.Reason.OVER));
  }

  @Test
  void ofTwoWhoAskForDifferentDispositionsAtOnceNobodyConfirms() throws Exception {
    Reference defect = recorded("ORD-703", "INTERNAL_REJECT", Severity.HIGH);
    List<CloseResult> results =
        Concurrently.all(
            List.of(
                () -> close(defect, Disposition.SCRAP, ANA),
                () -> close(defect, Disposition.REWORK, GRACE)));
    assertThat(results)
        .containsExactlyInAnyOrder(
            new CloseResult.SecondNeeded(Reference.of("ORD-703")),
            new CloseResult.Refused(CloseResult.Reason.OTHER_DISPOSITION));
  }

  @Test
  void whatARevokedPersonAskedForIsForgotten() throws SQLException {
    Reference open = recorded("ORD-704", "INTERNAL_REJECT", Severity.HIGH);
    Reference over = recorded("ORD-705", "COSMETIC", Severity.LOW);
    close(open, Disposition.SCRAP, ANA);
    close(over, Disposition.SCRAP, ANA);
    database.run(
        em ->
            new VoidDispositionObserver(new DefectHandlingRepository(em))
                .on(new PersonLostIdentity(ANA, GRACE)));
    assertThat(dispositions(open)).isEqualTo("0");
    assertThat(dispositions(over)).as("what was done stays").isEqualTo("1");
  }

  @Test
  void whoTakesCareOfADefectIsResponsibleForIt() {
    Reference defect = recorded("ORD-706", "COSMETIC", Severity.LOW);
    services(it -> it.handling().acknowledge(defect, ANA));
    services(it -> it.handling().acknowledge(defect, ANA));
    assertThat(events.fired()).containsOnlyOnce(new DefectWasAcknowledged(defect, ANA));
    ResponsiblePeople responsible =
        database.inTransaction(em -> QualityFixture.responsible(em, defect));
    assertThat(responsible.assignee()).contains(ANA);
  }

  @Test
  void thatADefectIsClosedIsTakenBackUnlessItBlocked() {
    Reference defect = recorded("ORD-708", "COSMETIC", Severity.LOW);
    close(defect, Disposition.SCRAP, ANA);
    assertThat(undo(ANA)).isEqualTo(new UndoResult.Reverted(AuditAction.DEFECT_CLOSED, defect));
    DefectView view = services(it -> it.quality().defects().find(defect)).found().orElseThrow();
    assertThat(view.status()).isEqualTo(DefectStatus.OPEN);
    assertThat(view.decision()).isEmpty();
    assertThat(close(defect, Disposition.REWORK, ANA)).isInstanceOf(CloseResult.Closed.class);

    Reference blocking = recorded("ORD-709", "INTERNAL_REJECT", Severity.LOW);
    close(blocking, Disposition.SCRAP, ANA);
    assertThat(undo(ANA))
        .isEqualTo(new UndoResult.Final(AuditAction.DEFECT_CLOSED, Optional.of(blocking)));
  }

  private UndoResult undo(PersonId by) {
    return undo(
        em ->
            new DefectClosingReversal(
                new DefectHandlingRepository(em),
                QualityFixture.on(em, events, clock).defects(),
                SlaClockFixture.clocks(em, clock),
                AuditFixture.audit(em),
                events,
                clock),
        by);
  }

  @Test
  void whoeverTookADefectByMistakeGivesItBackUnlessSomebodyWentOn() {
    Reference defect = recorded("ORD-710", "COSMETIC", Severity.LOW);
    services(it -> it.handling().acknowledge(defect, ANA));
    assertThat(giveBack(ANA))
        .isEqualTo(new UndoResult.Reverted(AuditAction.DEFECT_ACKNOWLEDGED, defect));
    assertThat(events.fired()).contains(new DefectWasUnassigned(defect));
    Optional<PersonId> next = services(it -> it.handling().acknowledge(defect, GRACE));
    assertThat(next).contains(GRACE);

    close(defect, Disposition.SCRAP, ANA);
    assertThat(giveBack(GRACE)).isEqualTo(new UndoResult.Refused(defect, UndoResult.Reason.ACTED));
  }

  private UndoResult giveBack(PersonId by) {
    return undo(
        em ->
            new DefectAssignmentReversal(
                new DefectHandlingRepository(em), AuditFixture.audit(em), events, clock),
        by);
  }

  private UndoResult undo(Function<EntityManager, Reversal> reversal, PersonId by) {
    return database.inTransaction(em -> AuditFixture.undo(em, clock, reversal.apply(em)).undo(by));
  }

  @Test
  void theDatabaseKeepsTheDispositions() {
    Reference defect = recorded("ORD-707", "COSMETIC", Severity.LOW);
    assertThatThrownBy(
            () ->
                database.execute(
                    "insert into defect_disposition values ('"
                        + defect
                        + "', 'BURN', 'x', 2, now())"))
        .hasMessageContaining("defect_disposition_disposition_check");
    assertThatThrownBy(
            () ->
                database.execute(
                    "insert into defect_disposition values ('"
                        + defect
                        + "', 'SCRAP', ' ', 2, now())"))
        .hasMessageContaining("defect_disposition_note_check");
  }

  private static String dispositions(Reference defect) throws SQLException {
    return database.ask(
        "select count(*) from defect_disposition where defect_number = '" + defect + "'");
  }

  private CloseResult close(Reference defect, Disposition disposition, PersonId by) {
    return services(it -> it.handling().close(new CloseDefect(defect, disposition, "cracked", by)));
  }

  private Reference recorded(String number, String type, Severity severity) {
    Reference order = Reference.of(number);
    services(
        it -> it.quality().orders().plan(order, "Pump", clock.instant().plus(Duration.ofDays(7))));
    services(it -> it.quality().orders().start(order));
    RecordResult result =
        services(
            it -> it.quality().defects().record(new RecordDefect(order, type, severity, THANDI)));
    return ((RecordResult.Recorded) result).defect();
  }

  private <T> T services(Function<Services, T> work) {
    return database.inTransaction(
        em -> {
          QualityFixture quality = QualityFixture.on(em, events, clock);
          return work.apply(new Services(quality, HandlingFixture.on(em, quality, events, clock)));
        });
  }
}
