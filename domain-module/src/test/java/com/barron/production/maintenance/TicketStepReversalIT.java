package com.barron.production.maintenance;

import static com.barron.production.maintenance.MaintenanceScenario.NOMSA;
import static com.barron.production.maintenance.MaintenanceScenario.SUE;
import static com.barron.production.maintenance.MaintenanceScenario.THANDI;
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
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was done with a ticket by mistake. */
class TicketStepReversalIT {
  private static TestDatabase database;

  private final MaintenanceScenario plant = new MaintenanceScenario(database);
  private final TestClock clock = plant.clock;
  private final RecordedEvents events = plant.events;
  private final Reference ticket = plant.report("BEARING_NOISE").ticket();

  @BeforeAll
  static void start() throws SQLException {
    database = MaintenanceScenario.database(TicketStepReversalIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void whoTookATicketByMistakeDoesNotHaveIt() throws SQLException {
    plant.maintenance(maintenance -> maintenance.acknowledge(ticket, NOMSA, "on my way"));

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_ACKNOWLEDGED));

    assertThat(plant.view(ticket).status()).isEqualTo(TicketStatus.OPEN);
    assertThat(plant.view(ticket).assignee()).isEmpty();
    assertThat(events.fired())
        .contains(new TicketChanged(ticket, TicketStatus.OPEN, Priority.HIGH));
    assertThat(shownEntries()).isZero();
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Final(AuditAction.TICKET_REVERTED, Optional.of(ticket)));
  }

  @Test
  void thatItsAlertWasAcknowledgedWithItStandsInTheWayOfNothing() {
    plant.maintenance(maintenance -> maintenance.acknowledge(ticket, NOMSA, ""));
    database.run(
        em ->
            AuditFixture.audit(em)
                .write(
                    AuditEntry.of(clock.instant(), NOMSA, AuditAction.ALERT_ACKNOWLEDGED, ticket)));

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_ACKNOWLEDGED));
    assertThat(plant.view(ticket).status()).isEqualTo(TicketStatus.OPEN);
  }

  @Test
  void partsThatNobodyWaitsForDoNotPauseTheClock() {
    plant.maintenance(maintenance -> maintenance.waitForParts(ticket, NOMSA, ""));
    assertThat(plant.status(ticket).health()).isEqualTo(SlaHealth.PAUSED);

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_WAITS));

    assertThat(plant.view(ticket).status()).isEqualTo(TicketStatus.OPEN);
    assertThat(plant.view(ticket).assignee()).isEmpty();
    assertThat(plant.status(ticket).health()).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(events.fired())
        .contains(new TicketWasHandled(ticket, TicketAction.CONTINUE, NOMSA, ""));
  }

  @Test
  void whoeverHadATicketHasItAgain() {
    plant.maintenance(maintenance -> maintenance.acknowledge(ticket, THANDI, ""));
    plant.maintenance(maintenance -> maintenance.assign(ticket, NOMSA, SUE));

    assertThat(takeBack(SUE)).isEqualTo(reverted(AuditAction.TICKET_ASSIGNED));

    assertThat(plant.view(ticket).assignee()).contains(THANDI);
    assertThat(plant.view(ticket).status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
  }

  @Test
  void theDeadlineFollowsTheUrgencyOfBefore() {
    plant.maintenance(maintenance -> maintenance.reprioritise(ticket, Priority.LOW, SUE));
    assertThat(plant.status(ticket).target()).hasToString("PT168H");

    assertThat(takeBack(SUE)).isEqualTo(reverted(AuditAction.TICKET_REPRIORITISED));

    assertThat(plant.view(ticket).urgency()).isEqualTo(Priority.HIGH);
    assertThat(plant.status(ticket).target()).hasToString("PT48H");
  }

  @Test
  void aNoteIsNotShownAnyMoreWhateverOthersDidSince() throws SQLException {
    plant.maintenance(maintenance -> maintenance.note(ticket, NOMSA, "wrong ticket"));
    plant.maintenance(maintenance -> maintenance.acknowledge(ticket, THANDI, ""));
    plant.maintenance(maintenance -> maintenance.resolve(ticket, THANDI, ""));

    assertThat(takeBack(NOMSA)).isEqualTo(reverted(AuditAction.TICKET_NOTED));

    assertThat(shownEntries()).isEqualTo(2);
    assertThat(plant.view(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
  }

  @Test
  void whatSomebodyWentOnWithOrIsTooOldStays() {
    plant.maintenance(maintenance -> maintenance.acknowledge(ticket, NOMSA, ""));
    plant.maintenance(maintenance -> maintenance.waitForParts(ticket, THANDI, ""));
    assertThat(takeBack(NOMSA)).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.ACTED));

    clock.advance(Duration.ofMinutes(6));
    assertThat(takeBack(THANDI)).isEqualTo(new UndoResult.TooLate(ticket));
    assertThat(plant.view(ticket).status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
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

  private int shownEntries() {
    return database.inTransaction(em -> new TicketLogRepository(em).latest(ticket, 10).size());
  }
}
