package com.barron.production.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceSequence;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SopsIT {
  private static final PersonId REPORTER = new PersonId(1);
  private static final PersonId QUALITY = new PersonId(2);
  private static final Reference ORDER = Reference.of("ORD-1");
  private static final Reference SOP = Reference.of("SOP-101");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(SopsIT.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'TECHNICIAN', now()),
          (2, 'Ben', 'QUALITY', now());
        insert into production_order (number, product, status, percent_complete, due_at)
          values ('ORD-1', 'Pump', 'IN_PROGRESS', 40, now());
        insert into sop (number, title, revision) values ('SOP-101', 'Set up', 3);
        insert into sop_step (sop_number, revision, step, title)
          values ('SOP-101', 2, 1, 'Wipe'), ('SOP-101', 2, 9, 'Sign'),
                 ('SOP-101', 3, 2, 'Clamp'), ('SOP-101', 3, 1, 'Clean');
        insert into sop (number, title, revision) values ('SOP-102', 'Begun anew', 1)
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void showsOpenFailuresOldestFirstByOneStatement() {
    Reference first = fail(2);
    clock.advance(Duration.ofHours(1));
    Reference second = fail(1);
    Reference closed = fail(1);
    resolve(closed);
    resolve(closed);
    sops(
        sops -> {
          database.statements();
          SopView view = sops.find(SOP).found().orElseThrow();
          assertThat(database.statements()).hasSize(1);
          assertThat(view.openFailures())
              .extracting(
                  SopView.OpenFailure::reference,
                  SopView.OpenFailure::step,
                  SopView.OpenFailure::stepTitle)
              .containsExactly(tuple(first, 2, "Clamp"), tuple(second, 1, "Clean"));
          assertThat(view.openFailures())
              .extracting(SopView.OpenFailure::what)
              .containsOnly(Optional.of("It slips"));
          return sops;
        });
    assertThat(events.fired()).filteredOn(FailureWasResolved.class::isInstance).hasSize(1);
    assertThat(events.fired())
        .contains(new FailureWasClosed(closed, SOP, "Replaced the gauge", QUALITY, REPORTER));
  }

  @Test
  void showsTheStepsOfTheRevisionInForceInTheirOrder() {
    fail(1);
    fail(1);
    assertThat(view("SOP-101").steps())
        .containsExactly(new SopView.Step(1, "Clean"), new SopView.Step(2, "Clamp"));
    assertThat(view("SOP-102"))
        .isEqualTo(new SopView(Reference.of("SOP-102"), "Begun anew", 1, List.of(), List.of()));
  }

  @Test
  void aFailureStaysWithTheRevisionThatItHappenedIn() throws SQLException {
    database.execute(
        """
        insert into sop (number, title, revision) values ('SOP-103', 'Grind', 1);
        insert into sop_step (sop_number, revision, step, title)
          values ('SOP-103', 1, 1, 'Dress the wheel'), ('SOP-103', 2, 1, 'Balance the wheel')
        """);
    Reference grind = Reference.of("SOP-103");
    Reference failure =
        ((ReportFailureResult.Reported)
                sops(
                    sops ->
                        sops.reportFailure(
                            new ReportFailure(
                                grind, OptionalInt.of(1), 1, ORDER, "Dust", REPORTER))))
            .failure();
    database.execute("update sop set revision = 2 where number = 'SOP-103'");

    assertThat(view("SOP-103").steps()).containsExactly(new SopView.Step(1, "Balance the wheel"));
    assertThat(view("SOP-103").openFailures())
        .extracting(SopView.OpenFailure::reference, SopView.OpenFailure::stepTitle)
        .containsExactly(tuple(failure, "Dress the wheel"));
  }

  @Test
  void aStepOfAnotherRevisionIsRefusedAndNothingChanges() {
    int open = view("SOP-101").openFailures().size();
    sops(
        sops -> {
          assertThat(
                  sops.reportFailure(
                      new ReportFailure(SOP, OptionalInt.of(2), 1, ORDER, "It slips", REPORTER)))
              .isEqualTo(new ReportFailureResult.NoSuchStep());
          return sops;
        });
    assertThat(view("SOP-101").openFailures()).hasSize(open);
  }

  private SopView view(String number) {
    return sops(sops -> sops.find(Reference.of(number))).found().orElseThrow();
  }

  @Test
  void refusesAnUnknownStepProcedureOrFailure() {
    var noSuchStep = new ReportFailureResult.NoSuchStep();
    assertThat(result(SOP, 3)).isEqualTo(noSuchStep);
    assertThat(result(SOP, 9)).isEqualTo(noSuchStep);
    assertThat(result(Reference.of("SOP-1"), 1)).isEqualTo(noSuchStep);
    assertThat(resolve(Reference.of("SOPF-1")))
        .isEqualTo(new CloseFailureResult.Refused(CloseFailureResult.Reason.UNKNOWN));
  }

  @Test
  void aReportIsWithdrawnUnlessItIsClosed() throws SQLException {
    Reference failure = fail(2);
    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(failure, Optional.empty()));
    assertThat(
            database.ask(
                "select string_agg(act, ', ' order by id) from audit where subject = '%s'"
                    .replace("%s", failure.toString())))
        .isEqualTo("FAILURE_REPORTED, FAILURE_WITHDRAWN");
    Reference closed = fail(2);
    resolve(closed);
    assertThat(undo()).isEqualTo(new UndoResult.Refused(closed, UndoResult.Reason.OVER));
  }

  @Test
  void thatAFailureIsClosedIsTakenBack() {
    Reference failure = fail(2);
    resolve(failure);
    UndoResult result =
        database.inTransaction(
            em ->
                AuditFixture.undo(
                        em,
                        clock,
                        new FailureClosingReversal(
                            new SopRepository(em), AuditFixture.audit(em), events, clock))
                    .undo(QUALITY));
    assertThat(result).isEqualTo(new UndoResult.Reverted(AuditAction.FAILURE_CLOSED, failure));
    assertThat(view("SOP-101").openFailures())
        .extracting(SopView.OpenFailure::reference)
        .contains(failure);
    assertThat(resolve(failure)).isEqualTo(new CloseFailureResult.Closed());
  }

  private UndoResult undo() {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new FailureWithdrawal(
                        new SopRepository(em), AuditFixture.audit(em), events, clock))
                .undo(REPORTER));
  }

  private Reference fail(int step) {
    return report(SOP, step);
  }

  private Reference report(Reference sop, int step) {
    return ((ReportFailureResult.Reported) result(sop, step)).failure();
  }

  private ReportFailureResult result(Reference sop, int step) {
    return sops(
        sops ->
            sops.reportFailure(
                new ReportFailure(sop, OptionalInt.empty(), step, ORDER, "It slips", REPORTER)));
  }

  private CloseFailureResult resolve(Reference failure) {
    return sops(sops -> sops.close(new CloseFailure(failure, "Replaced the gauge", QUALITY)));
  }

  private <T> T sops(Function<Sops, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new SopService(
                    new SopRepository(em),
                    new FailureRepository(em),
                    new ReferenceSequence(em),
                    EnrolmentFixture.rights(em, clock),
                    AuditFixture.audit(em),
                    events,
                    clock)));
  }
}
