package com.barron.production.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.Undone;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Numbers;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProceduresOnPostgresTest {
  private static final PersonId REPORTER = new PersonId(1);
  private static final Reference ORDER = Reference.of("ORD-1");
  private static final Reference SOP = Reference.of("SOP-101");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(ProceduresOnPostgresTest.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'QUALITY', now());
        insert into production_order (number, product, status, percent_complete, due_at)
          values ('ORD-1', 'Pump', 'IN_PROGRESS', 40, now());
        insert into sop (number, title, revision) values ('SOP-101', 'Set up', 3);
        insert into sop_step (sop_number, step, title)
          values ('SOP-101', 1, 'Clean'), ('SOP-101', 2, 'Clamp')
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
    desk(
        desk -> {
          database.statements();
          SopView view = desk.find(SOP).found().orElseThrow();
          assertThat(database.statements()).hasSize(1);
          assertThat(view.openFailures())
              .extracting(
                  SopView.OpenFailure::reference,
                  SopView.OpenFailure::step,
                  SopView.OpenFailure::stepTitle)
              .containsExactly(tuple(first, 2, "Clamp"), tuple(second, 1, "Clean"));
          return desk;
        });
    assertThat(events.fired()).filteredOn(FailureWasResolved.class::isInstance).hasSize(1);
  }

  @Test
  void refusesAnUnknownStepProcedureOrFailure() {
    assertThatThrownBy(() -> fail(3)).isInstanceOf(NoSuchStepException.class);
    assertThatThrownBy(
            () -> desk(desk -> desk.reportFailure(Reference.of("SOP-1"), 1, ORDER, REPORTER)))
        .isInstanceOf(NoSuchStepException.class);
    assertThatThrownBy(() -> resolve(Reference.of("SOPF-1")))
        .isInstanceOf(NoSuchFailureException.class);
  }

  @Test
  void aReportIsWithdrawnUnlessItIsClosed() throws SQLException {
    Reference failure = fail(2);
    assertThat(undo()).isEqualTo(new Undone.Withdrawn(failure, Optional.empty()));
    assertThat(
            database.ask(
                "select string_agg(act, ', ' order by id) from audit where subject = '%s'"
                    .replace("%s", failure.toString())))
        .isEqualTo("FAILURE_REPORTED, FAILURE_WITHDRAWN");
    Reference closed = fail(2);
    resolve(closed);
    assertThat(undo()).isEqualTo(new Undone.Refused(closed, "over"));
  }

  private Undone undo() {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    clock,
                    new FailureWithdrawal(
                        new Procedures(em), AuditFixture.audit(em), events, clock))
                .undo(REPORTER));
  }

  private Reference fail(int step) {
    return desk(desk -> desk.reportFailure(SOP, step, ORDER, REPORTER));
  }

  private void resolve(Reference failure) {
    desk(
        desk -> {
          desk.resolve(failure);
          return desk;
        });
  }

  private <T> T desk(Function<SopRecords, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new SopDesk(
                    new Procedures(em), new Numbers(em), AuditFixture.audit(em), events, clock)));
  }
}
