package com.barron.production.maintenance.signals;

import static com.barron.production.maintenance.signals.MachineState.FAULT;
import static com.barron.production.maintenance.signals.MachineState.RUNNING;
import static com.barron.production.maintenance.signals.MachineState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.MaintenanceFixture;
import com.barron.production.maintenance.ReportResult;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketWasOpened;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.Priority;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The time is the test's, and passes by as much as a test says. A fault lasts 30 seconds before it
 * counts, running two minutes, and a ticket tells of trouble each 15 minutes at most.
 */
class SignalsIT {
  private static final PersonId GATEWAY = new PersonId(101);
  private static final PersonId THANDI = new PersonId(102);
  private static final Reference PRESS = Reference.of("MACH-003");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();
  private int told;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(SignalsIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values"
            + " (101, 'Gateway', 'TECHNICIAN', now()), (102, 'Thandi', 'TECHNICIAN', now());"
            + "insert into machine (number, name, line) values"
            + " ('MACH-003', 'Press', 'Line B'), ('MACH-004', 'Conveyor', 'Line B'),"
            + " ('MACH-005', 'Robot', 'Line C')");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void aPlantWithoutTrouble() throws SQLException {
    database.execute(
        "delete from machine_signal; delete from machine_condition;"
            + "update ticket set status = 'RESOLVED', resolved_at = now() where resolved_at is null;"
            + "delete from signal_policy where machine_number is not null or line is not null;"
            + "update signal_policy set issue_type = 'OTHER'");
  }

  @Test
  void aFaultThatLastsOpensATicket() throws SQLException {
    assertThat(tell(FAULT, "E-101", "Oil pressure low").outcome()).isEqualTo(SignalOutcome.WAITING);
    pass(29);
    assertThat(tickets()).isZero();
    pass(1);

    assertThat(opened())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.machine()).isEqualTo(PRESS);
              assertThat(one.urgency()).isEqualTo(Priority.HIGH);
              assertThat(one.by()).isEqualTo(GATEWAY);
            });
    assertThat(notes(opened().get(0).ticket())).containsExactly("FAULT · E-101 · Oil pressure low");
    assertThat(
            database.ask(
                "select count(*) from sla_clock where subject = '"
                    + opened().get(0).ticket()
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void aFaultThatGoesByItselfOpensNone() throws SQLException {
    tell(FAULT);
    pass(20);
    assertThat(tell(RUNNING).outcome()).isEqualTo(SignalOutcome.WAITING);
    pass(600);
    assertThat(tickets()).isZero();
    assertThat(tell(RUNNING).outcome()).isEqualTo(SignalOutcome.NOTED);
  }

  @Test
  void aMachineThatIsSwitchedOffAfterAFaultIsStillInTrouble() throws SQLException {
    tell(FAULT);
    pass(5);
    assertThat(tell(STOPPED).outcome()).isEqualTo(SignalOutcome.WAITING);
    pass(25);
    assertThat(tickets()).isOne();
  }

  @Test
  void aMachineThatOnlyStopsIsNotInTrouble() throws SQLException {
    tell(RUNNING);
    assertThat(tell(STOPPED).outcome()).isEqualTo(SignalOutcome.NOTED);
    pass(3600);
    assertThat(tickets()).isZero();
  }

  @Test
  void aFaultThatComesAndGoesIsOneTicket() throws SQLException {
    for (int i = 0; i < 60; i++) {
      tell(i % 2 == 0 ? FAULT : RUNNING);
      pass(10);
    }
    assertThat(tickets()).isOne();
    assertThat(notes(opened().get(0).ticket())).hasSize(1);
    assertThat(recoveries()).isEmpty();
  }

  @Test
  void aSlowOneTellsItsTicketNoMoreOftenThanThePolicySays() throws SQLException {
    for (int i = 0; i < 20; i++) {
      tell(i % 2 == 0 ? FAULT : RUNNING);
      pass(180);
    }
    // An hour with a quarter of an hour between, each with its recovery.
    assertThat(tickets()).isOne();
    assertThat(notes(opened().get(0).ticket())).hasSizeBetween(4, 10);
    assertThat(recoveries()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void troubleIsNotedOnTheOpenTicketOfTheMachine() throws SQLException {
    Reference ticket = reportedBySomebody();
    tell(FAULT, "E-7", "Door open");
    pass(30);

    assertThat(opened()).hasSize(1);
    assertThat(notes(ticket)).containsExactly("FAULT · E-7 · Door open");
    SignalAnswer next = tell(FAULT, "E-7", "Door open");
    assertThat(next.outcome()).isEqualTo(SignalOutcome.JOINED);
    assertThat(next.ticket()).contains(ticket);
    assertThat(notes(ticket)).hasSize(1);
  }

  @Test
  void theSameSignalChangesNothingAndIsAnsweredTheSame() throws SQLException {
    policy("machine_number", "MACH-003", "0 seconds");
    SignalAnswer first = receive(signal("e-1", FAULT)).get(0);
    pass(3600);
    SignalAnswer again = receive(signal("e-1", RUNNING)).get(0);

    assertThat(first.outcome()).isEqualTo(SignalOutcome.OPENED);
    assertThat(first.isRepeated()).isFalse();
    assertThat(again).isEqualTo(new SignalAnswer("e-1", first.outcome(), first.ticket(), true));
    assertThat(database.ask("select count(*) from machine_signal")).isEqualTo("1");
    assertThat(recoveries()).isEmpty();
  }

  @Test
  void theSameIdTwiceAtOnceIsOneSignal() throws SQLException {
    List<SignalAnswer> answers = receive(signal("e-1", FAULT), signal("e-1", FAULT));
    assertThat(answers).hasSize(2).containsOnly(answers.get(0));
    assertThat(database.ask("select count(*) from machine_signal")).isEqualTo("1");
  }

  @Test
  void aLateSignalNeverBeginsWhatIsOver() throws SQLException {
    tell(RUNNING);
    Signal late =
        new Signal(
            "late", FAULT, clock.instant().minusSeconds(60), Optional.empty(), Optional.empty());
    assertThat(receive(late).get(0).outcome()).isEqualTo(SignalOutcome.LATE);
    pass(3600);
    assertThat(tickets()).isZero();
  }

  @Test
  void signalsOfOneCallCountInTheOrderInWhichTheyOccurred() {
    Signal ran =
        new Signal(
            "b", RUNNING, clock.instant().minusSeconds(5), Optional.empty(), Optional.empty());
    Signal failed =
        new Signal("a", FAULT, clock.instant().minusSeconds(9), Optional.empty(), Optional.empty());

    assertThat(receive(ran, failed))
        .extracting(SignalAnswer::eventId, SignalAnswer::outcome)
        .containsExactly(tuple("b", SignalOutcome.WAITING), tuple("a", SignalOutcome.WAITING));
    pass(600);
    assertThat(tickets()).isZero();
  }

  @Test
  void aDeviceWhoseClockIsCorrectedIsNotLate() throws SQLException {
    receive(at("ahead", RUNNING, Duration.ofMinutes(4)));
    pass(10);
    assertThat(receive(at("right", FAULT, Duration.ZERO)).get(0).outcome())
        .isEqualTo(SignalOutcome.WAITING);
  }

  @Test
  void whatIsFarAheadOrOldIsRefused() throws SQLException {
    assertThat(receive(at("a", FAULT, Duration.ofMinutes(6))).get(0).outcome())
        .isEqualTo(SignalOutcome.IN_FUTURE);
    assertThat(receive(at("b", FAULT, Duration.ofDays(-8))).get(0).outcome())
        .isEqualTo(SignalOutcome.TOO_OLD);
    assertThat(database.ask("select count(*) from machine_signal")).isEqualTo("0");
  }

  @Test
  void whenTheMachineRunsAgainItsTicketSaysSoAndStaysOpen() throws SQLException {
    tell(FAULT);
    pass(30);
    Reference ticket = opened().get(0).ticket();
    tell(RUNNING);
    pass(119);
    assertThat(recoveries()).isEmpty();
    pass(1);

    assertThat(recoveries()).containsExactly(new MachineRecovered(PRESS, ticket, GATEWAY));
    assertThat(notes(ticket)).containsExactly("FAULT", "RUNNING");
    assertThat(database.ask("select status from ticket where number = '" + ticket + "'"))
        .isEqualTo("OPEN");
    pass(3600);
    assertThat(recoveries()).hasSize(1);
  }

  @Test
  void aFaultAfterATicketWasEndedByAPersonIsAnotherOne() throws SQLException {
    tell(FAULT);
    pass(30);
    Reference first = opened().get(0).ticket();
    maintenance(maintenance -> maintenance.resolve(first, THANDI));
    tell(FAULT);
    pass(60);
    assertThat(tickets()).as("within the gap").isOne();
    pass(14 * 60);
    assertThat(tickets()).isEqualTo(2);
  }

  @Test
  void tenThousandSignalsAreOneTicketAndFewStatements() throws SQLException {
    int most =
        signals(
            signals ->
                IntStream.range(0, 100)
                    .map(call -> statementsOf(() -> signals.receive(PRESS, burst(), GATEWAY)))
                    .max()
                    .orElseThrow());
    // The condition, known ids, the policy, the signals, the condition again; the ticket looked at.
    assertThat(most).isLessThanOrEqualTo(20);
    assertThat(tickets()).isLessThanOrEqualTo(1);
    assertThat(database.ask("select count(*) from machine_signal")).isEqualTo("10000");
    assertThat(events.fired().stream().filter(e -> !(e instanceof SignalsWereReceived)))
        .hasSizeLessThanOrEqualTo(3);
  }

  /** A hundred signals, a second after those before. */
  private List<Signal> burst() {
    clock.advance(Duration.ofSeconds(1));
    return IntStream.range(0, 100)
        .mapToObj(i -> signal("burst-" + told++, i % 2 == 0 ? FAULT : RUNNING))
        .toList();
  }

  private static int statementsOf(Runnable work) {
    database.statements();
    work.run();
    return database.statements().size();
  }

  @Test
  void aSignalThatChangesNothingCostsFiveStatements() {
    tell(RUNNING);
    clock.advance(Duration.ofSeconds(1));
    int statements =
        database.inTransaction(
            em -> {
              Signals signals = signals(em);
              return statementsOf(
                  () -> {
                    signals.receive(PRESS, List.of(signal("next", RUNNING)), GATEWAY);
                    em.flush();
                  });
            });
    // The condition, what is known of the id, the policy; the signal, the condition.
    assertThat(statements).isEqualTo(5);
  }

  @Test
  void twoNodesSettleAMachineOnce() throws Exception {
    tell(FAULT);
    clock.advance(Duration.ofMinutes(1));
    Concurrently.all(Collections.nCopies(4, settling()));
    assertThat(tickets()).isOne();
    assertThat(notes(opened().get(0).ticket())).hasSize(1);
  }

  @Test
  void twoNodesTakeASignalOnce() throws Exception {
    policy("machine_number", "MACH-003", "0 seconds");
    Callable<SignalAnswer> node = () -> receive(signal("e-1", FAULT)).get(0);
    List<SignalAnswer> answers = Concurrently.all(Collections.nCopies(4, node));

    assertThat(answers).filteredOn(answer -> !answer.isRepeated()).hasSize(1);
    assertThat(answers)
        .extracting(SignalAnswer::ticket)
        .containsOnly(Optional.of(opened().get(0).ticket()));
    assertThat(tickets()).isOne();
  }

  @Test
  void theNearestPolicyCounts() throws SQLException {
    policy("line", "Line B", "10 minutes");
    tell(FAULT);
    pass(599);
    assertThat(tickets()).isZero();
    policy("machine_number", "MACH-003", "5 seconds");
    tell(FAULT);
    pass(1);
    assertThat(tickets()).isOne();
  }

  @Test
  void aMachineWithoutAPolicyIsListenedToAndOpensNone() throws SQLException {
    database.execute("update signal_policy set line = 'Line C'");
    assertThat(tell(FAULT).outcome()).isEqualTo(SignalOutcome.NOTED);
    pass(3600);
    assertThat(tickets()).isZero();
    database.execute("update signal_policy set line = null");
    tell(FAULT);
    pass(30);
    assertThat(tickets()).isOne();
  }

  @Test
  void aTypeOfIssueThatIsNotInUseLosesNothing() throws SQLException {
    database.execute(
        "update issue_type set active = false where code = 'TOOL_WEAR';"
            + "update signal_policy set issue_type = 'TOOL_WEAR'");
    tell(FAULT);
    pass(60);
    assertThat(tickets()).isZero();
    database.execute("update signal_policy set issue_type = 'OTHER'");
    pass(15 * 60);
    assertThat(tickets()).isOne();
  }

  @Test
  void anUnknownMachineIsSaidAndNothingKept() {
    Reference unknown = Reference.of("MACH-9");
    SignalsResult result =
        signals(signals -> signals.receive(unknown, List.of(signal("e", FAULT)), GATEWAY));
    assertThat(result).isEqualTo(new SignalsResult.UnknownMachine());
  }

  @Test
  void oldSignalsAndTooManyAreDeleted() throws SQLException {
    receive(signal("old", RUNNING), signal("young", RUNNING), signal("youngest", RUNNING));
    database.execute(
        "update machine_signal set received_at = now() - interval '31 days' where event_id = 'old';"
            + "update machine_signal set received_at = now() where event_id <> 'old'");

    SignalRetention retention = new SignalRetention(database.sql(), 1);
    assertThat(retention.deleteBatch(1)).as("a batch").isOne();
    assertThat(retention.deleteBatch(10)).as("the rest").isOne();
    assertThat(database.ask("select string_agg(event_id, ',') from machine_signal"))
        .isEqualTo("youngest");
  }

  @Test
  void aSourceHasOnePerson() throws Exception {
    SignalSources sources = SignalsFixture.sources(database);
    Callable<PersonId> node = () -> sources.person("mqtt", "Machines (MQTT)");
    List<PersonId> people = Concurrently.all(Collections.nCopies(4, node));

    assertThat(people).containsOnly(people.get(0));
    assertThat(database.ask("select count(*) from person where name = 'Machines (MQTT)'"))
        .isEqualTo("1");
  }

  @Test
  void oneNodeHasTheLeaseOfASourceUntilItEndsOrIsGivenBack() throws SQLException {
    SignalSources sources = SignalsFixture.sources(database);
    sources.person("leased", "Machines");
    UUID one = new UUID(0, 1);
    UUID other = new UUID(0, 2);

    assertThat(sources.lease("leased", one, Duration.ofMinutes(1))).isTrue();
    assertThat(sources.lease("leased", other, Duration.ofMinutes(1))).isFalse();
    assertThat(sources.lease("leased", one, Duration.ofMinutes(1))).isTrue();
    sources.release("leased", other);
    assertThat(sources.lease("leased", other, Duration.ofMinutes(1))).isFalse();
    sources.release("leased", one);
    assertThat(sources.lease("leased", other, Duration.ofMinutes(1))).isTrue();
    database.execute("update signal_source set leased_until = now() - interval '1 second'");
    assertThat(sources.lease("leased", one, Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void theSignalsOfAMachineAreReadFromTheLastOneOn() {
    IntStream.range(0, 5).forEach(i -> receive(signal("page-" + i, RUNNING)));
    SignalLog log = new SignalLogRepository(database.sql());

    Page<SignalEntry> first = log.page(PRESS, PageRequest.first(3));
    Page<SignalEntry> second =
        log.page(PRESS, PageRequest.first(3).behind(first.last().orElseThrow()));

    assertThat(first.records())
        .extracting(SignalEntry::eventId)
        .containsExactly("page-4", "page-3", "page-2");
    assertThat(first.hasMore()).isTrue();
    assertThat(second.records())
        .extracting(SignalEntry::eventId)
        .containsExactly("page-1", "page-0");
    assertThat(second.hasMore()).isFalse();
    assertThat(log.page(Reference.of("MACH-004"), PageRequest.first(3)).records()).isEmpty();
  }

  private Callable<Integer> settling() {
    return () -> {
      settle();
      return 0;
    };
  }

  private SignalAnswer tell(MachineState state) {
    return receive(signal("e-" + told++, state)).get(0);
  }

  private SignalAnswer tell(MachineState state, String code, String description) {
    return receive(
            new Signal(
                "e-" + told++, state, clock.instant(), Optional.of(code), Optional.of(description)))
        .get(0);
  }

  private Signal signal(String id, MachineState state) {
    return at(id, state, Duration.ZERO);
  }

  private Signal at(String id, MachineState state, Duration ahead) {
    return new Signal(id, state, clock.instant().plus(ahead), Optional.empty(), Optional.empty());
  }

  private List<SignalAnswer> receive(Signal... all) {
    SignalsResult result = signals(signals -> signals.receive(PRESS, List.of(all), GATEWAY));
    return ((SignalsResult.Received) result).answers();
  }

  /** Seconds pass; each node looks at what is due. */
  private void pass(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    settle();
  }

  private void settle() {
    List<Reference> due = debounce(debounce -> debounce.due(10));
    due.forEach(
        machine ->
            debounce(
                debounce -> {
                  debounce.settle(machine);
                  return machine;
                }));
  }

  private <T> T signals(Function<Signals, T> work) {
    return database.inTransaction(em -> work.apply(signals(em)));
  }

  private Signals signals(EntityManager em) {
    return SignalsFixture.signals(em, events, clock);
  }

  private <T> T debounce(Function<SignalDebounce, T> work) {
    return database.inTransaction(em -> work.apply(SignalsFixture.debounce(em, events, clock)));
  }

  private void maintenance(Consumer<Maintenance> work) {
    database.run(em -> work.accept(MaintenanceFixture.maintenance(em, events, clock)));
  }

  private Reference reportedBySomebody() {
    List<Reference> opened = new ArrayList<>();
    maintenance(
        maintenance ->
            opened.add(
                ((ReportResult.Opened)
                        maintenance.report(
                            new ReportTrouble(PRESS, "OIL_LEAK", Priority.LOW, THANDI)))
                    .ticket()));
    return opened.get(0);
  }

  private void policy(String column, String value, String faultLasts) throws SQLException {
    database.execute(
        "insert into signal_policy"
            + " (fault_lasts, running_lasts, ticket_gap, issue_type, urgency, "
            + column
            + ") values ('"
            + faultLasts
            + "', '2 minutes', '15 minutes', 'OTHER', 'HIGH', '"
            + value
            + "')");
  }

  private int tickets() {
    return opened().size();
  }

  private List<TicketWasOpened> opened() {
    return fired(TicketWasOpened.class).toList();
  }

  private List<MachineRecovered> recoveries() {
    return fired(MachineRecovered.class).toList();
  }

  private <T> Stream<T> fired(Class<T> type) {
    return events.fired().stream().filter(type::isInstance).map(type::cast);
  }

  private static List<String> notes(Reference ticket) throws SQLException {
    String all =
        database.ask(
            "select coalesce(string_agg(note, '|' order by id), '') from ticket_entry where"
                + " ticket_number = '"
                + ticket
                + "'");
    return all.isEmpty() ? List.of() : List.of(all.split("\\|"));
  }
}
