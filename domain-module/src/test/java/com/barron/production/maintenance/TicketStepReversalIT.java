package com.barron.production.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaView;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was done with a ticket by mistake. */
class TicketStepReversalIT {
  private static final PersonId THANDI = new PersonId(1);
  private static final PersonId NOMSA = new PersonId(2);
  private static final PersonId SUE = new PersonId(3);
  private static final Reference MACHINE = Reference.of("MACH-001");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();
  private final Reference ticket = reported();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(TicketStepReversalIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Thandi', 'TECHNICIAN', now()),"
            + " (2, 'Nomsa', 'TECHNICIAN', now()), (3, 'Sue', 'SUPERVISOR', now());"
            + "insert into machine (number, name, line) values ('MACH-001', 'Lathe', 'Line A')");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void whoTookATicketByMistakeDoesNotHaveIt() throws SQLException {
    does(maintenance -> maintenance.acknowledge(ticket, NOMSA, "on my way"));

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_ACKNOWLEDGED));

    assertThat(view().status()).isEqualTo(TicketStatus.OPEN);
    assertThat(view().assignee()).isEmpty();
    assertThat(events.fired())
        .contains(new TicketChanged(ticket, TicketStatus.OPEN, Priority.HIGH));
    assertThat(shownEntries()).isZero();
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Final(AuditAction.TICKET_REVERTED, Optional.of(ticket)));
  }

  @Test
  void thatItsAlertWasAcknowledgedWithItStandsInTheWayOfNothing() {
    does(maintenance -> maintenance.acknowledge(ticket, NOMSA, ""));
    database.run(
        em ->
            AuditFixture.audit(em)
                .write(
                    AuditEntry.of(clock.instant(), NOMSA, AuditAction.ALERT_ACKNOWLEDGED, ticket)));

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_ACKNOWLEDGED));
    assertThat(view().status()).isEqualTo(TicketStatus.OPEN);
  }

  @Test
  void partsThatNobodyWaitsForDoNotPauseTheClock() {
    does(maintenance -> maintenance.waitForParts(ticket, NOMSA, ""));
    assertThat(sla().health()).isEqualTo(SlaHealth.PAUSED);

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_WAITS));

    assertThat(view().status()).isEqualTo(TicketStatus.OPEN);
    assertThat(view().assignee()).isEmpty();
    assertThat(sla().health()).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(events.fired())
        .contains(new TicketWasHandled(ticket, TicketAction.CONTINUE, NOMSA, ""));
  }

  @Test
  void whoeverHadATicketHasItAgain() {
    does(maintenance -> maintenance.acknowledge(ticket, THANDI, ""));
    does(maintenance -> maintenance.assign(ticket, NOMSA, SUE));

    assertThat(takeBack(SUE)).isEqualTo(reverted(AuditAction.TICKET_ASSIGNED));

    assertThat(view().assignee()).contains(THANDI);
    assertThat(view().status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
  }

  @Test
  void theDeadlineFollowsTheUrgencyOfBefore() {
    does(maintenance -> maintenance.reprioritise(ticket, Priority.LOW, SUE));
    assertThat(sla().target()).hasToString("PT168H");

    assertThat(takeBack(SUE)).isEqualTo(reverted(AuditAction.TICKET_REPRIORITISED));

    assertThat(view().urgency()).isEqualTo(Priority.HIGH);
    assertThat(sla().target()).hasToString("PT48H");
  }

  @Test
  void aNoteIsNotShownAnyMoreWhateverOthersDidSince() throws SQLException {
    does(maintenance -> maintenance.note(ticket, NOMSA, "wrong ticket"));
    does(maintenance -> maintenance.acknowledge(ticket, THANDI, ""));
    does(maintenance -> maintenance.resolve(ticket, THANDI, ""));

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_NOTED));

    assertThat(shownEntries()).isEqualTo(2);
    assertThat(view().status()).isEqualTo(TicketStatus.RESOLVED);
  }

  @Test
  void whatSomebodyWentOnWithOrIsTooOldStays() {
    does(maintenance -> maintenance.acknowledge(ticket, NOMSA, ""));
    does(maintenance -> maintenance.waitForParts(ticket, THANDI, ""));
    assertThat(takeBack(NOMSA)).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.ACTED));

    clock.advance(Duration.ofMinutes(6));
    assertThat(takeBack(THANDI)).isEqualTo(new UndoResult.TooLate(ticket));
    assertThat(view().status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
  }

  private UndoResult takeBack(PersonId by) {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new TicketStepReversal(
                        new TicketRepository(em),
                        new TicketLogRepository(em),
                        SlaClockFixture.clocks(em, clock),
                        AuditFixture.audit(em),
                        events,
                        clock))
                .undo(by));
  }

  private UndoResult reverted(AuditAction action) {
    return new UndoResult.Reverted(action, ticket);
  }

  private <T> T does(Function<Maintenance, T> step) {
    return database.inTransaction(
        em -> step.apply(MaintenanceFixture.maintenance(em, events, clock)));
  }

  private TicketView view() {
    return does(maintenance -> maintenance.find(ticket)).found().orElseThrow();
  }

  private int shownEntries() {
    return database.inTransaction(em -> new TicketLogRepository(em).latest(ticket, 10).size());
  }

  private SlaView sla() {
    return database.inTransaction(
        em ->
            SlaClockFixture.clocks(em, clock)
                .status(ticket, clock.instant())
                .found()
                .orElseThrow());
  }

  private Reference reported() {
    return ((ReportResult.Opened)
            does(
                maintenance ->
                    maintenance.report(
                        new ReportTrouble(MACHINE, "BEARING_NOISE", Priority.HIGH, THANDI))))
        .ticket();
  }
}
