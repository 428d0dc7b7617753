package com.barron.production.maintenance;

import static com.barron.production.maintenance.MaintenanceScenario.MACHINE;
import static com.barron.production.maintenance.MaintenanceScenario.NOMSA;
import static com.barron.production.maintenance.MaintenanceScenario.SUE;
import static com.barron.production.maintenance.MaintenanceScenario.THANDI;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaView;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MaintenanceIT {
  private static TestDatabase database;

  private final MaintenanceScenario plant = new MaintenanceScenario(database);
  private final TestClock clock = plant.clock;
  private final RecordedEvents events = plant.events;

  @BeforeAll
  static void start() throws SQLException {
    database = MaintenanceScenario.database(MaintenanceIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aReportOpensATicketAndStartsItsClock() throws SQLException {
    ReportResult.Opened opened = plant.report("BEARING_NOISE");
    assertThat(opened.sla().target()).hasToString("PT48H");
    assertThat(opened.sla().remaining()).hasToString("PT48H");
    assertThat(
            database.ask(
                "select machine_number || ' ' || issue_type || ' ' || urgency || ' ' || status"
                    + " from ticket where number = '"
                    + opened.ticket()
                    + "'"))
        .isEqualTo("MACH-001 BEARING_NOISE HIGH OPEN");
    assertThat(events.fired())
        .containsExactly(
            new TicketWasOpened(opened.ticket(), MACHINE, "BEARING_NOISE", Priority.HIGH, THANDI));
  }

  @Test
  void theClockFollowsTheTicket() {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    plant.after(1, maintenance -> maintenance.acknowledge(ticket, THANDI));
    plant.after(1, maintenance -> maintenance.waitForParts(ticket, THANDI));
    assertThat(plant.status(ticket).health()).isEqualTo(SlaHealth.PAUSED);
    plant.after(10, maintenance -> maintenance.partsArrived(ticket, THANDI));
    assertThat(plant.status(ticket).remaining()).hasToString("PT46H");
    plant.after(0, maintenance -> maintenance.reprioritise(ticket, Priority.LOW, SUE));
    assertThat(plant.status(ticket).remaining()).hasToString("PT166H");
    plant.after(1, maintenance -> maintenance.resolve(ticket, THANDI));
    assertThat(plant.status(ticket).health()).isEqualTo(SlaHealth.MET);
    plant.after(100, maintenance -> maintenance.reopen(ticket, NOMSA));
    assertThat(plant.status(ticket).remaining()).hasToString("PT165H");
  }

  @Test
  void findsAMachineOrACloseOneByOneStatement() {
    plant.maintenance(
        (maintenance, em) -> {
          database.statements();
          assertThat(maintenance.findMachine(MACHINE).found())
              .map(MachineView::name)
              .contains("Lathe");
          assertThat(database.statements()).hasSize(1);
          return maintenance;
        });
    Match<MachineView> close =
        plant.maintenance(maintenance -> maintenance.findMachine(Reference.of("MACH-1")));
    assertThat(close).isEqualTo(new Match.Missing<MachineView>(List.of(MACHINE)));
  }

  @Test
  void findsATicketOrACloseOneByOneStatement() {
    Reference ticket = plant.report("OIL_LEAK").ticket();
    plant.after(1, maintenance -> maintenance.acknowledge(ticket, THANDI));
    plant.maintenance(
        (maintenance, em) -> {
          database.statements();
          assertThat(maintenance.find(ticket).found())
              .contains(
                  new TicketView(
                      ticket,
                      MACHINE,
                      "OIL_LEAK",
                      Priority.HIGH,
                      TicketStatus.ACKNOWLEDGED,
                      Optional.of(THANDI),
                      Instant.parse("2026-03-02T08:00:00Z")));
          assertThat(database.statements()).hasSize(1);
          return maintenance;
        });
    Reference typedTwice = new Reference(ReferenceKind.TICKET, ticket.digits() + "0");
    Match<TicketView> close = plant.maintenance(maintenance -> maintenance.find(typedTwice));
    assertThat(((Match.Missing<TicketView>) close).close()).contains(ticket);
  }

  @Test
  void saysWhoIsResponsibleForABatchByOneStatement() {
    Reference taken = plant.report("OIL_LEAK").ticket();
    Reference open = plant.report("OIL_LEAK").ticket();
    plant.after(0, maintenance -> maintenance.acknowledge(taken, THANDI));
    database.run(
        em -> {
          database.statements();
          assertThat(
                  new TicketResponsibilityResolver(new TicketRepository(em))
                      .of(List.of(taken, open, Reference.of("MAINT-1"))))
              .containsOnly(
                  Map.entry(taken, new ResponsiblePeople(Optional.of(THANDI), Optional.of(THANDI))),
                  Map.entry(open, new ResponsiblePeople(Optional.empty(), Optional.of(THANDI))));
          assertThat(database.statements()).hasSize(1);
        });
  }

  @Test
  void refusesAnUnknownMachineTypeOrTicket() {
    assertThat(plant.reported(MACHINE, "NO_SUCH_TYPE", THANDI))
        .isEqualTo(new ReportResult.Refused(ReportResult.Reason.UNKNOWN_ISSUE_TYPE));
    assertThat(plant.reported(Reference.of("MACH-9"), "BEARING_NOISE", THANDI))
        .isEqualTo(new ReportResult.Refused(ReportResult.Reason.UNKNOWN_MACHINE));
    assertThat(plant.after(0, maintenance -> maintenance.resolve(Reference.of("MAINT-1"), THANDI)))
        .isEqualTo(new TicketResult.Unknown());
    assertThat(events.fired()).isEmpty();
  }

  @Test
  void whatTheLifeCycleForbidsChangesNothing() {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    plant.after(0, maintenance -> maintenance.resolve(ticket, THANDI));
    SlaView before = plant.status(ticket);
    int fired = events.fired().size();

    List<Function<Maintenance, TicketResult>> forbidden =
        List.of(
            maintenance -> maintenance.acknowledge(ticket, THANDI),
            maintenance -> maintenance.waitForParts(ticket, THANDI),
            maintenance -> maintenance.partsArrived(ticket, THANDI),
            maintenance -> maintenance.reprioritise(ticket, Priority.LOW, SUE),
            maintenance -> maintenance.resolve(ticket, THANDI));
    assertThat(forbidden)
        .allSatisfy(
            step -> assertThat(plant.after(0, step)).isInstanceOf(TicketResult.Refused.class));
    assertThat(plant.status(ticket)).isEqualTo(before);
    assertThat(events.fired()).hasSize(fired);
  }

  @Test
  void thatATicketIsResolvedIsTakenBackOnceAndNothingOlder() {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    plant.after(1, maintenance -> maintenance.acknowledge(ticket, THANDI));
    plant.after(1, maintenance -> maintenance.resolve(ticket, NOMSA, "replaced the bearing"));
    assertThat(takeBack(THANDI)).isInstanceOf(UndoResult.Final.class);
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Reverted(AuditAction.TICKET_RESOLVED, ticket));
    TicketView view = plant.view(ticket);
    assertThat(view.status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    assertThat(view.assignee()).contains(THANDI);
    assertThat(plant.status(ticket).health()).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Final(AuditAction.TICKET_REVERTED, Optional.of(ticket)));
  }

  @Test
  void whatSomebodyWentOnWithOrIsTooOldStaysResolved() {
    Reference reopened = plant.report("BEARING_NOISE").ticket();
    plant.after(0, maintenance -> maintenance.resolve(reopened, NOMSA));
    plant.after(0, maintenance -> maintenance.reopen(reopened, THANDI));
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Refused(reopened, UndoResult.Reason.ACTED));
    Reference old = plant.report("BEARING_NOISE").ticket();
    plant.after(0, maintenance -> maintenance.resolve(old, NOMSA));
    clock.advance(Duration.ofMinutes(6));
    assertThat(takeBack(NOMSA)).isEqualTo(new UndoResult.TooLate(old));
  }

  private UndoResult takeBack(PersonId by) {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new ResolutionReversal(
                        new TicketRepository(em),
                        new TicketLogRepository(em),
                        SlaClockFixture.clocks(em, clock),
                        AuditFixture.audit(em),
                        events,
                        clock))
                .undo(by));
  }

  @Test
  void whoeverTakesAStepOfAnOpenTicketIsItsAssignee() {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    assertThat(plant.after(0, maintenance -> maintenance.waitForParts(ticket, THANDI)))
        .isInstanceOfSatisfying(
            TicketResult.Done.class,
            done -> {
              assertThat(done.ticket().status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
              assertThat(done.ticket().assignee()).contains(THANDI);
            });
    assertThat(events.fired())
        .contains(
            new TicketChanged(ticket, TicketStatus.ACKNOWLEDGED, Priority.HIGH),
            new TicketChanged(ticket, TicketStatus.WAITING_FOR_PARTS, Priority.HIGH));
    assertThat(events.fired())
        .as("one step, whatever it takes")
        .filteredOn(TicketWasHandled.class::isInstance)
        .containsExactly(new TicketWasHandled(ticket, TicketAction.WAIT_FOR_PARTS, THANDI, ""));
  }

  @Test
  void reportingTakesFewStatements() {
    plant.maintenance(
        (maintenance, em) -> {
          database.statements();
          maintenance.report(new ReportTrouble(MACHINE, "BEARING_NOISE", Priority.HIGH, THANDI));
          em.flush();
          return maintenance;
        });
    // Find the machine, a number; insert ticket, clock with its interval; the audit.
    assertThat(database.statements()).hasSize(5);
  }

  @Test
  void aTicketThatNobodyTookIsWithdrawnWithItsClock() throws SQLException {
    Reference ticket = plant.report("BEARING_NOISE").ticket();

    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(ticket, Optional.empty()));
    assertThat(database.ask("select status from ticket where number = '" + ticket + "'"))
        .isEqualTo("WITHDRAWN");
    assertThat(database.ask("select breach_at from sla_clock where subject = '" + ticket + "'"))
        .isNull();
    assertThat(
            database.ask(
                "select string_agg(act, ', ' order by id) from audit where subject = '%s'"
                    .replace("%s", ticket.toString())))
        .isEqualTo("TICKET_OPENED, TICKET_WITHDRAWN");
    assertThat(events.fired())
        .contains(new TicketChanged(ticket, TicketStatus.WITHDRAWN, Priority.HIGH));
    assertThat(plant.after(0, maintenance -> maintenance.acknowledge(ticket, THANDI)))
        .isInstanceOf(TicketResult.Refused.class);
  }

  @Test
  void aTicketThatSomebodyTookOrResolvedIsNotWithdrawn() {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    plant.after(0, maintenance -> maintenance.acknowledge(ticket, NOMSA));
    assertThat(undo()).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.ACTED));
    plant.after(0, maintenance -> maintenance.resolve(ticket, NOMSA));
    assertThat(undo()).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.OVER));
  }

  @Test
  void aMachineTellsItsOpenTicketThatOthersJoin() throws SQLException {
    database.execute(
        "insert into machine (number, name, line) values ('MACH-077', 'Saw', 'Line A');"
            + "insert into person (id, name, role, enrolled_at) values (77, 'Sipho', 'TECHNICIAN', now())");
    var saw = Reference.of("MACH-077");
    var sipho = new PersonId(77);
    assertThat(
            plant
                .maintenance(maintenance -> maintenance.findMachine(saw))
                .found()
                .orElseThrow()
                .openTicket())
        .isEmpty();
    Reference ticket = ((ReportResult.Opened) plant.reported(saw, "OTHER", THANDI)).ticket();
    assertThat(
            plant
                .maintenance(maintenance -> maintenance.findMachine(saw))
                .found()
                .orElseThrow()
                .openTicket())
        .contains(new OpenTicket(ticket, clock.instant()));

    assertThat(joins(ticket, sipho)).isTrue();
    assertThat(joins(ticket, sipho)).isTrue();
    List<PersonId> followers = plant.maintenance(maintenance -> maintenance.followers(ticket));
    assertThat(followers).containsExactly(sipho);
    assertThat(undo()).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.ACTED));
    plant.after(0, maintenance -> maintenance.resolve(ticket, THANDI));
    assertThat(joins(ticket, THANDI)).isFalse();
    assertThat(
            plant
                .maintenance(maintenance -> maintenance.findMachine(saw))
                .found()
                .orElseThrow()
                .openTicket())
        .isEmpty();
  }

  @Test
  void aTicketThatNobodyElseJoinedIsWithdrawn() {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    joins(ticket, THANDI);
    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(ticket, Optional.empty()));
  }

  @Test
  void ofUndoAndAnAcknowledgementAtOnceOneWins() throws Exception {
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    List<String> results =
        Concurrently.all(
            List.of(
                () -> undo().getClass().getSimpleName(),
                () ->
                    plant
                        .after(0, maintenance -> maintenance.acknowledge(ticket, NOMSA))
                        .getClass()
                        .getSimpleName()));
    assertThat(results).isIn(List.of("Withdrawn", "Refused"), List.of("Refused", "Done"));
  }

  private boolean joins(Reference ticket, PersonId by) {
    return plant.maintenance(maintenance -> maintenance.join(ticket, by))
        instanceof TicketResult.Done;
  }

  @Test
  void eachStepOfATicketIsTheLastThingDone() {
    Reference mine = ((ReportResult.Opened) plant.reported(MACHINE, "OTHER", NOMSA)).ticket();
    Reference ticket = plant.report("BEARING_NOISE").ticket();
    Map<AuditAction, Function<Maintenance, TicketResult>> steps = new LinkedHashMap<>();
    steps.put(AuditAction.TICKET_JOINED, it -> it.join(ticket, NOMSA));
    steps.put(AuditAction.TICKET_ACKNOWLEDGED, it -> it.acknowledge(ticket, NOMSA));
    steps.put(AuditAction.TICKET_WAITS, it -> it.waitForParts(ticket, NOMSA));
    steps.put(AuditAction.TICKET_CONTINUED, it -> it.partsArrived(ticket, NOMSA));
    steps.put(AuditAction.TICKET_RESOLVED, it -> it.resolve(ticket, NOMSA));

    steps.forEach(
        (action, step) -> {
          plant.after(0, step);
          assertThat(undo(NOMSA)).isEqualTo(new UndoResult.Final(action, Optional.of(ticket)));
        });
    assertThat(plant.view(mine).status()).isEqualTo(TicketStatus.OPEN);
  }

  private UndoResult undo() {
    return undo(THANDI);
  }

  private UndoResult undo(PersonId by) {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new TicketWithdrawal(
                        new TicketRepository(em),
                        SlaClockFixture.clocks(em, clock),
                        AuditFixture.audit(em),
                        events,
                        clock))
                .undo(by));
  }
}
