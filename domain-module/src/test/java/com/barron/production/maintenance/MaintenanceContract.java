package com.barron.production.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.NoSuchPersonException;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link Maintenance} does: the real one on a database, and those that tests use. */
public abstract class MaintenanceContract {
  private static final Reference NO_TICKET = Reference.of("MAINT-999999");

  /** Works on it, in a transaction of its own if it has any. */
  protected abstract <T> T inTransaction(Function<Maintenance, T> work);

  /** Looks up what was changed on it, in a transaction of its own if it has any. */
  protected abstract <T> T looking(Function<MaintenanceLookup, T> work);

  /** A machine on which no ticket is open. */
  protected abstract Reference machine();

  /** Two people who may do everything. */
  protected abstract List<PersonId> people();

  @ParameterizedTest
  @CsvSource({"HIGH,48", "MEDIUM,96", "LOW,168"})
  void aTicketIsDueByThePolicyThatIsDelivered(Priority urgency, long hours) {
    ReportResult result = report(machine(), "BEARING_NOISE", urgency);
    assertThat(((ReportResult.Opened) result).sla().target()).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void aReportedTicketIsOpenAndNobodyHasIt() {
    TicketView ticket = found(reported());
    assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(ticket.machine()).isEqualTo(machine());
    assertThat(ticket.issueTypeCode()).isEqualTo("BEARING_NOISE");
    assertThat(ticket.assignee()).isEmpty();
    assertThat(openTicket()).contains(ticket.number());
  }

  @Test
  void aTicketIsToldWithMachineFaultAndPeople() {
    Reference ticket = reported();
    done(inTransaction(it -> it.acknowledge(ticket, second())));
    Match<TicketDetails> match = looking(it -> it.ticket(ticket));
    TicketDetails details = match.found().orElseThrow();
    TicketView view = found(ticket);
    assertThat(details)
        .isEqualTo(
            new TicketDetails(
                ticket,
                machine(),
                details.machineName(),
                "Bearing Noise",
                Priority.HIGH,
                TicketStatus.ACKNOWLEDGED,
                first(),
                Optional.of(second()),
                view.openedAt()));
    assertThat(details.machineName()).isNotBlank();
    Map<Reference, TicketDetails> all = looking(it -> it.tickets(List.of(ticket, NO_TICKET)));
    assertThat(all).isEqualTo(Map.of(ticket, details));
    Match<TicketDetails> missing = looking(it -> it.ticket(NO_TICKET));
    assertThat(missing.found()).isEmpty();
  }

  @Test
  void aMachineIsToldWithWhatIsOpenOnItTheNewestFirst() {
    Reference first = reported();
    Reference over = reported();
    Reference last = reported();
    inTransaction(it -> it.resolve(over, first()));
    Match<MachineDetails> match = looking(it -> it.machine(machine()));
    assertThat(match.found().orElseThrow().openTickets())
        .extracting(TicketDetails::number)
        .containsSubsequence(last, first)
        .doesNotContain(over);
    Match<MachineDetails> missing = looking(it -> it.machine(Reference.of("MACH-999")));
    assertThat(missing.found()).isEmpty();
  }

  @Test
  void aReportOfAnUnknownMachineOrTypeIsRefused() {
    assertThat(report(Reference.of("MACH-999"), "BEARING_NOISE", Priority.HIGH))
        .isEqualTo(new ReportResult.Refused(ReportResult.Reason.UNKNOWN_MACHINE));
    assertThat(report(machine(), "NO_SUCH_TYPE", Priority.HIGH))
        .isEqualTo(new ReportResult.Refused(ReportResult.Reason.UNKNOWN_ISSUE_TYPE));
  }

  @Test
  void anOpenTicketIsAssignedOnce() {
    Reference ticket = reported();
    TicketView taken = done(inTransaction(it -> it.acknowledge(ticket, first())));
    assertThat(taken.status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    assertThat(taken.assignee()).contains(first());
    assertThat(refused(inTransaction(it -> it.acknowledge(ticket, second()))).assignee())
        .contains(first());
  }

  @Test
  void whoeverTakesAStepOfAnOpenTicketIsItsAssignee() {
    Reference waiting = reported();
    TicketView waits = done(inTransaction(it -> it.waitForParts(waiting, first())));
    assertThat(waits.status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
    assertThat(waits.assignee()).contains(first());

    Reference resolved = reported();
    TicketView ended = done(inTransaction(it -> it.resolve(resolved, second())));
    assertThat(ended.status()).isEqualTo(TicketStatus.RESOLVED);
    assertThat(ended.assignee()).contains(second());
  }

  @Test
  void aTicketStaysWithItsAssigneeWhoeverTakesTheNextStep() {
    Reference ticket = reported();
    inTransaction(it -> it.acknowledge(ticket, first()));
    done(inTransaction(it -> it.waitForParts(ticket, second())));
    done(inTransaction(it -> it.partsArrived(ticket, second())));
    assertThat(done(inTransaction(it -> it.resolve(ticket, second()))).assignee())
        .contains(first());
  }

  @Test
  void whatTheLifeCycleForbidsChangesNothing() {
    Reference ticket = reported();
    refused(inTransaction(it -> it.partsArrived(ticket, second())));
    refused(inTransaction(it -> it.reopen(ticket, second())));
    inTransaction(it -> it.resolve(ticket, first()));
    TicketView before = found(ticket);

    refused(inTransaction(it -> it.acknowledge(ticket, second())));
    refused(inTransaction(it -> it.waitForParts(ticket, second())));
    refused(inTransaction(it -> it.partsArrived(ticket, second())));
    refused(inTransaction(it -> it.reprioritise(ticket, Priority.LOW, DemoSetting.SUPERVISOR)));
    refused(inTransaction(it -> it.resolve(ticket, second())));
    refused(inTransaction(it -> it.join(ticket, second())));
    assertThat(found(ticket)).isEqualTo(before);
  }

  @Test
  void aResolvedTicketCanBeReopened() {
    Reference ticket = reported();
    inTransaction(it -> it.resolve(ticket, first()));
    assertThat(done(inTransaction(it -> it.reopen(ticket, second()))).status())
        .isEqualTo(TicketStatus.OPEN);
  }

  @Test
  void anOpenTicketTakesAnotherUrgency() {
    Reference ticket = reported();
    assertThat(
            done(inTransaction(it -> it.reprioritise(ticket, Priority.LOW, DemoSetting.SUPERVISOR)))
                .urgency())
        .isEqualTo(Priority.LOW);
  }

  @Test
  void followingTwiceIsFollowingOnce() {
    Reference ticket = reported();
    done(inTransaction(it -> it.join(ticket, second())));
    done(inTransaction(it -> it.join(ticket, second())));
    List<PersonId> followers = inTransaction(it -> it.followers(ticket));
    assertThat(followers).containsExactly(second());
  }

  @Test
  void whoDidWhatIsKeptWithTheirNotesTheNewestFirst() {
    Reference ticket = reported();
    inTransaction(it -> it.acknowledge(ticket, first(), "on my way"));
    inTransaction(it -> it.note(ticket, second(), "it smells"));
    inTransaction(it -> it.assign(ticket, second(), DemoSetting.SUPERVISOR));
    inTransaction(it -> it.reprioritise(ticket, Priority.LOW, DemoSetting.SUPERVISOR));
    inTransaction(it -> it.resolve(ticket, second(), "replaced the bearing"));
    List<TicketLogEntry> history = looking(it -> it.history(ticket, 10));
    assertThat(history)
        .extracting(TicketLogEntry::action, TicketLogEntry::by, TicketLogEntry::note)
        .containsExactly(
            tuple(TicketAction.RESOLVE, second(), "replaced the bearing"),
            tuple(TicketAction.REPRIORITISE, DemoSetting.SUPERVISOR, ""),
            tuple(TicketAction.ASSIGN, DemoSetting.SUPERVISOR, ""),
            tuple(TicketAction.NOTE, second(), "it smells"),
            tuple(TicketAction.ACKNOWLEDGE, first(), "on my way"));
    assertThat(history.get(1).urgency()).contains(Priority.LOW);
    assertThat(history.get(2).assignee()).contains(second());
    List<TicketLogEntry> latest = looking(it -> it.history(ticket, 1));
    assertThat(latest).isEqualTo(history.subList(0, 1));
  }

  @Test
  void aTicketIsGivenToAnotherPersonByThoseWhoMay() {
    Reference ticket = reported();
    assertThatThrownBy(() -> inTransaction(it -> it.assign(ticket, second(), first())))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> inTransaction(it -> it.reprioritise(ticket, Priority.LOW, first())))
        .isInstanceOf(NotAllowedException.class);
    TicketView given =
        done(inTransaction(it -> it.assign(ticket, first(), DemoSetting.SUPERVISOR)));
    assertThat(given.status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    assertThat(given.assignee()).contains(first());
    inTransaction(it -> it.waitForParts(ticket, first()));
    TicketView moved =
        done(inTransaction(it -> it.assign(ticket, second(), DemoSetting.SUPERVISOR)));
    assertThat(moved.status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
    assertThat(moved.assignee()).contains(second());
    inTransaction(it -> it.resolve(ticket, second()));
    refused(inTransaction(it -> it.assign(ticket, first(), DemoSetting.SUPERVISOR)));
    assertThatThrownBy(
            () ->
                inTransaction(
                    it -> it.assign(reported(), new PersonId(999_999), DemoSetting.SUPERVISOR)))
        .isInstanceOf(NoSuchPersonException.class);
  }

  @Test
  void aNoteIsTakenAlsoWhenTheTicketIsResolved() {
    Reference ticket = reported();
    inTransaction(it -> it.resolve(ticket, first()));
    done(inTransaction(it -> it.note(ticket, second(), "still quiet")));
    assertThatThrownBy(() -> inTransaction(it -> it.note(ticket, second(), " ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownTicketIsSaidToBeUnknown() {
    var unknown = new TicketResult.Unknown();
    List<Function<Maintenance, TicketResult>> commands =
        List.of(
            it -> it.acknowledge(NO_TICKET, first()),
            it -> it.waitForParts(NO_TICKET, first()),
            it -> it.join(NO_TICKET, first()),
            it -> it.resolve(NO_TICKET, first()));
    assertThat(commands)
        .allSatisfy(
            command -> {
              TicketResult result = inTransaction(command);
              assertThat(result).isEqualTo(unknown);
            });
    Match<TicketView> match = inTransaction(it -> it.find(NO_TICKET));
    assertThat(match.found()).isEmpty();
  }

  private PersonId first() {
    return people().get(0);
  }

  private PersonId second() {
    return people().get(1);
  }

  private ReportResult report(Reference machine, String type, Priority urgency) {
    return inTransaction(it -> it.report(new ReportTrouble(machine, type, urgency, first())));
  }

  private Reference reported() {
    return ((ReportResult.Opened) report(machine(), "BEARING_NOISE", Priority.HIGH)).ticket();
  }

  private TicketView found(Reference ticket) {
    return inTransaction(it -> it.find(ticket)).found().orElseThrow();
  }

  private Optional<Reference> openTicket() {
    return inTransaction(it -> it.findMachine(machine()))
        .found()
        .flatMap(MachineView::openTicket)
        .map(OpenTicket::number);
  }

  private static TicketView done(TicketResult result) {
    assertThat(result).isInstanceOf(TicketResult.Done.class);
    return ((TicketResult.Done) result).ticket();
  }

  private static TicketView refused(TicketResult result) {
    assertThat(result).isInstanceOf(TicketResult.Refused.class);
    return ((TicketResult.Refused) result).ticket();
  }
}
