package com.barron.production.maintenance;

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
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MaintenanceIT {
  private static final PersonId THANDI = new PersonId(1);
  private static final PersonId NOMSA = new PersonId(2);
  private static final PersonId SUE = new PersonId(3);
  private static final Reference MACHINE = Reference.of("MACH-001");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(MaintenanceIT.class);
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
  void aReportOpensATicketAndStartsItsClock() throws SQLException {
    ReportResult.Opened opened = report("BEARING_NOISE");
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
    Reference ticket = report("BEARING_NOISE").ticket();
    after(1, maintenance -> maintenance.acknowledge(ticket, THANDI));
    after(1, maintenance -> maintenance.waitForParts(ticket, THANDI));
    assertThat(status(ticket).health()).isEqualTo(SlaHealth.PAUSED);
    after(10, maintenance -> maintenance.partsArrived(ticket, THANDI));
    assertThat(status(ticket).remaining()).hasToString("PT46H");
    after(0, maintenance -> maintenance.reprioritise(ticket, Priority.LOW, SUE));
    assertThat(status(ticket).remaining()).hasToString("PT166H");
    after(1, maintenance -> maintenance.resolve(ticket, THANDI));
    assertThat(status(ticket).health()).isEqualTo(SlaHealth.MET);
    after(100, maintenance -> maintenance.reopen(ticket, NOMSA));
    assertThat(status(ticket).remaining()).hasToString("PT165H");
  }

  @Test
  void findsAMachineOrACloseOneByOneStatement() {
    maintenance(
        (maintenance, em) -> {
          database.statements();
          assertThat(maintenance.findMachine(MACHINE).found())
              .map(MachineView::name)
              .contains("Lathe");
          assertThat(database.statements()).hasSize(1);
          return maintenance;
        });
    Match<MachineView> close =
        maintenance((maintenance, em) -> maintenance.findMachine(Reference.of("MACH-1")));
    assertThat(close).isEqualTo(new Match.Missing<MachineView>(List.of(MACHINE)));
  }

  @Test
  void findsATicketOrACloseOneByOneStatement() {
    Reference ticket = report("OIL_LEAK").ticket();
    after(1, maintenance -> maintenance.acknowledge(ticket, THANDI));
    maintenance(
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
    Match<TicketView> close = maintenance((maintenance, em) -> maintenance.find(typedTwice));
    assertThat(((Match.Missing<TicketView>) close).close()).contains(ticket);
  }

  @Test
  void saysWhoIsResponsibleForABatchByOneStatement() {
    Reference taken = report("OIL_LEAK").ticket();
    Reference open = report("OIL_LEAK").ticket();
    after(0, maintenance -> maintenance.acknowledge(taken, THANDI));
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
    assertThat(reported(MACHINE, "NO_SUCH_TYPE"))
        .isEqualTo(new ReportResult.Refused(ReportResult.Reason.UNKNOWN_ISSUE_TYPE));
    assertThat(reported(Reference.of("MACH-9"), "BEARING_NOISE"))
        .isEqualTo(new ReportResult.Refused(ReportResult.Reason.UNKNOWN_MACHINE));
    assertThat(after(0, maintenance -> maintenance.resolve(Reference.of("MAINT-1"), THANDI)))
        .isEqualTo(new TicketResult.Unknown());
    assertThat(events.fired()).isEmpty();
  }

  @Test
  void whatTheLifeCycleForbidsChangesNothing() {
    Reference ticket = report("BEARING_NOISE").ticket();
    after(0, maintenance -> maintenance.resolve(ticket, THANDI));
    SlaView before = status(ticket);
    int fired = events.fired().size();

    List<Function<Maintenance, TicketResult>> forbidden =
        List.of(
            maintenance -> maintenance.acknowledge(ticket, THANDI),
            maintenance -> maintenance.waitForParts(ticket, THANDI),
            maintenance -> maintenance.partsArrived(ticket, THANDI),
            maintenance -> maintenance.reprioritise(ticket, Priority.LOW, SUE),
            maintenance -> maintenance.resolve(ticket, THANDI));
    assertThat(forbidden)
        .allSatisfy(step -> assertThat(after(0, step)).isInstanceOf(TicketResult.Refused.class));
    assertThat(status(ticket)).isEqualTo(before);
    assertThat(events.fired()).hasSize(fired);
  }

  @Test
  void thatATicketIsResolvedIsTakenBackOnceAndNothingOlder() {
    Reference ticket = report("BEARING_NOISE").ticket();
    after(1, maintenance -> maintenance.acknowledge(ticket, THANDI));
    after(1, maintenance -> maintenance.resolve(ticket, NOMSA, "replaced the bearing"));
    assertThat(takeBack(THANDI)).isInstanceOf(UndoResult.Final.class);
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Reverted(AuditAction.TICKET_RESOLVED, ticket));
    TicketView view =
        maintenance((maintenance, em) -> maintenance.find(ticket)).found().orElseThrow();
    assertThat(view.status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    assertThat(view.assignee()).contains(THANDI);
    assertThat(status(ticket).health()).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Final(AuditAction.TICKET_REVERTED, Optional.of(ticket)));
  }

  @Test
  void whatSomebodyWentOnWithOrIsTooOldStaysResolved() {
    Reference reopened = report("BEARING_NOISE").ticket();
    after(0, maintenance -> maintenance.resolve(reopened, NOMSA));
    after(0, maintenance -> maintenance.reopen(reopened, THANDI));
    assertThat(takeBack(NOMSA))
        .isEqualTo(new UndoResult.Refused(reopened, UndoResult.Reason.ACTED));
    Reference old = report("BEARING_NOISE").ticket();
    after(0, maintenance -> maintenance.resolve(old, NOMSA));
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
    Reference ticket = report("BEARING_NOISE").ticket();
    assertThat(after(0, maintenance -> maintenance.waitForParts(ticket, THANDI)))
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
    maintenance(
        (maintenance, em) -> {
          database.statements();
          maintenance.report(new ReportTrouble(MACHINE, "BEARING_NOISE", Priority.HIGH, THANDI));
          em.flush();
          return maintenance;
        });
    // Find the machine, a number; insert ticket, clock, interval; the audit.
    assertThat(database.statements()).hasSize(6);
  }

  @Test
  void aTicketThatNobodyTookIsWithdrawnWithItsClock() throws SQLException {
    Reference ticket = report("BEARING_NOISE").ticket();

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
    assertThat(after(0, maintenance -> maintenance.acknowledge(ticket, THANDI)))
        .isInstanceOf(TicketResult.Refused.class);
  }

  @Test
  void aTicketThatSomebodyTookOrResolvedIsNotWithdrawn() {
    Reference ticket = report("BEARING_NOISE").ticket();
    after(0, maintenance -> maintenance.acknowledge(ticket, NOMSA));
    assertThat(undo()).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.ACTED));
    after(0, maintenance -> maintenance.resolve(ticket, NOMSA));
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
            maintenance((maintenance, em) -> maintenance.findMachine(saw))
                .found()
                .orElseThrow()
                .openTicket())
        .isEmpty();
    Reference ticket = ((ReportResult.Opened) reported(saw, "OTHER")).ticket();
    assertThat(
            maintenance((maintenance, em) -> maintenance.findMachine(saw))
                .found()
                .orElseThrow()
                .openTicket())
        .contains(new OpenTicket(ticket, clock.instant()));

    assertThat(joins(ticket, sipho)).isTrue();
    assertThat(joins(ticket, sipho)).isTrue();
    List<PersonId> followers = maintenance((maintenance, em) -> maintenance.followers(ticket));
    assertThat(followers).containsExactly(sipho);
    assertThat(undo()).isEqualTo(new UndoResult.Refused(ticket, UndoResult.Reason.ACTED));
    after(0, maintenance -> maintenance.resolve(ticket, THANDI));
    assertThat(joins(ticket, THANDI)).isFalse();
    assertThat(
            maintenance((maintenance, em) -> maintenance.findMachine(saw))
                .found()
                .orElseThrow()
                .openTicket())
        .isEmpty();
  }

  @Test
  void aTicketThatNobodyElseJoinedIsWithdrawn() {
    Reference ticket = report("BEARING_NOISE").ticket();
    joins(ticket, THANDI);
    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(ticket, Optional.empty()));
  }

  @Test
  void ofUndoAndAnAcknowledgementAtOnceOneWins() throws Exception {
    Reference ticket = report("BEARING_NOISE").ticket();
    List<String> results =
        Concurrently.all(
            List.of(
                () -> undo().getClass().getSimpleName(),
                () ->
                    after(0, maintenance -> maintenance.acknowledge(ticket, NOMSA))
                        .getClass()
                        .getSimpleName()));
    assertThat(results).isIn(List.of("Withdrawn", "Refused"), List.of("Refused", "Done"));
  }

  private boolean joins(Reference ticket, PersonId by) {
    return maintenance((maintenance, em) -> maintenance.join(ticket, by))
        instanceof TicketResult.Done;
  }

  @Test
  void eachStepOfATicketIsTheLastThingDone() {
    Reference mine = ((ReportResult.Opened) reported(MACHINE, "OTHER", NOMSA)).ticket();
    Reference ticket = report("BEARING_NOISE").ticket();
    Map<AuditAction, Function<Maintenance, TicketResult>> steps = new LinkedHashMap<>();
    steps.put(AuditAction.TICKET_JOINED, it -> it.join(ticket, NOMSA));
    steps.put(AuditAction.TICKET_ACKNOWLEDGED, it -> it.acknowledge(ticket, NOMSA));
    steps.put(AuditAction.TICKET_WAITS, it -> it.waitForParts(ticket, NOMSA));
    steps.put(AuditAction.TICKET_CONTINUED, it -> it.partsArrived(ticket, NOMSA));
    steps.put(AuditAction.TICKET_RESOLVED, it -> it.resolve(ticket, NOMSA));

    steps.forEach(
        (action, step) -> {
          after(0, step);
          assertThat(undo(NOMSA)).isEqualTo(new UndoResult.Final(action, Optional.of(ticket)));
        });
    assertThat(
            maintenance((maintenance, em) -> maintenance.find(mine)).found().orElseThrow().status())
        .isEqualTo(TicketStatus.OPEN);
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

  private ReportResult.Opened report(String type) {
    return (ReportResult.Opened) reported(MACHINE, type);
  }

  private ReportResult reported(Reference machine, String type) {
    return reported(machine, type, THANDI);
  }

  private ReportResult reported(Reference machine, String type, PersonId by) {
    return maintenance(
        (maintenance, em) ->
            maintenance.report(new ReportTrouble(machine, type, Priority.HIGH, by)));
  }

  private TicketResult after(int hours, Function<Maintenance, TicketResult> step) {
    clock.advance(Duration.ofHours(hours));
    return maintenance((maintenance, em) -> step.apply(maintenance));
  }

  private SlaView status(Reference ticket) {
    return database.inTransaction(
        em ->
            SlaClockFixture.clocks(em, clock)
                .status(ticket, clock.instant())
                .found()
                .orElseThrow());
  }

  private <T> T maintenance(BiFunction<Maintenance, EntityManager, T> work) {
    return database.inTransaction(
        em -> work.apply(MaintenanceFixture.maintenance(em, events, clock), em));
  }
}
