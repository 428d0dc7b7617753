package com.barron.production.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test is about a person and about records of its own. */
class UndoIT {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final PersonId person = new PersonId(NUMBERS.incrementAndGet());
  private final Reference defect = Reference.of("DEF-" + NUMBERS.incrementAndGet());
  private final Reference other = Reference.of("DEF-" + NUMBERS.incrementAndGet());
  private final Reference ticket = Reference.of("MAINT-" + NUMBERS.incrementAndGet());

  @BeforeAll
  static void start() {
    database = TestDatabase.create(UndoIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void enrol() throws SQLException {
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (%d, 'Ana', 'SUPERVISOR', now())"
            .replace("%d", Long.toString(person.value())));
    did(AuditAction.DEFECT_RECORDED, defect);
    did(AuditAction.ORDER_HELD, Reference.of("ORD-1"));
  }

  static Stream<AuditAction> finalOnes() {
    return Stream.of(AuditAction.values()).filter(AuditAction::isFinal);
  }

  @ParameterizedTest
  @MethodSource("finalOnes")
  void whatCannotBeTakenBackIsSaidAndNothingOlderIsTouched(AuditAction action) {
    Optional<Reference> subject = ofPeople(action) ? Optional.empty() : Optional.of(ticket);
    AuditEntry entry =
        subject
            .map(record -> AuditEntry.of(clock.instant(), person, action, record))
            .orElseGet(() -> AuditEntry.of(clock.instant(), person, action));
    database.run(em -> AuditFixture.audit(em).write(entry));

    assertThat(undo()).isEqualTo(new UndoResult.Final(action, subject));
    assertThat(undo()).as("once more").isEqualTo(new UndoResult.Final(action, subject));
  }

  @ParameterizedTest
  @EnumSource(PersonActed.Act.class)
  void whatIsDoneToPeopleCountsToo(PersonActed.Act act) {
    database.run(
        em ->
            new PersonActedObserver(AuditFixture.audit(em), clock)
                .on(new PersonActed(person, act)));

    assertThat(undo()).isInstanceOf(UndoResult.Final.class);
  }

  @Test
  void theHoldThatADefectCausedIsNoThingOfItsOwn() {
    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(defect, Optional.empty()));
    assertThat(undo()).isEqualTo(new UndoResult.Nothing());
  }

  @Test
  void afterARecordWasTakenBackTheOneBeforeIsTheLast() {
    did(AuditAction.TICKET_RESOLVED, ticket);
    did(AuditAction.DEFECT_RECORDED, other);
    did(AuditAction.FILE_ATTACHED, other);

    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(other, Optional.empty()));
    assertThat(undo())
        .isEqualTo(new UndoResult.Final(AuditAction.TICKET_RESOLVED, Optional.of(ticket)));
  }

  @Test
  void filesThatWereAddedToARecordSinceGoWithIt() {
    did(AuditAction.FILE_ATTACHED, defect);
    did(AuditAction.FILE_ATTACHED, defect);

    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(defect, Optional.empty()));
  }

  @Test
  void aFileThatWasAddedToAnotherRecordIsTheLastThing() {
    did(AuditAction.FILE_ATTACHED, defect);
    did(AuditAction.FILE_ATTACHED, ticket);

    assertThat(undo())
        .isEqualTo(new UndoResult.Final(AuditAction.FILE_ATTACHED, Optional.of(ticket)));
  }

  @Test
  void aFileThatWasAddedAfterSomethingElseIsTheLastThing() {
    did(AuditAction.TICKET_RESOLVED, ticket);
    did(AuditAction.FILE_ATTACHED, defect);

    assertThat(undo())
        .isEqualTo(new UndoResult.Final(AuditAction.FILE_ATTACHED, Optional.of(defect)));
  }

  private static boolean ofPeople(AuditAction action) {
    return switch (action) {
      case PERSON_INVITED,
          LINK_REQUESTED,
          IDENTITY_LINKED,
          ROLE_TAKEN,
          ROLE_REQUESTED,
          ROLE_REFUSED,
          ROLE_CHANGED,
          TEAM_CHANGED,
          SHIFTS_CHANGED,
          ERASURE_REQUESTED,
          PERSON_ERASED,
          PERSON_EXPORTED,
          PERSON_REVOKED,
          LANGUAGE_CHOSEN,
          ALERTS_SWITCHED,
          CALENDAR_ADDED,
          CALENDAR_REPLACED,
          POLICY_REPLACED,
          MESSAGE_REDRIVEN,
          MESSAGE_READ,
          CONVERSATION_TAKEN_OVER,
          CONVERSATION_WRITTEN_IN,
          CONVERSATION_HANDED_BACK,
          CONVERSATION_FREED,
          TEST_MESSAGE_SENT ->
          true;
      default -> false;
    };
  }

  private void did(AuditAction action, Reference subject) {
    database.run(
        em ->
            AuditFixture.audit(em).write(AuditEntry.of(clock.instant(), person, action, subject)));
  }

  /** Withdraws whatever it is asked to. */
  private UndoResult undo() {
    return database.inTransaction(
        em ->
            AuditFixture.undo(em, clock, new WillingWithdrawal(AuditFixture.audit(em), clock))
                .undo(person));
  }

  private record WillingWithdrawal(AuditLog auditLog, TestClock clock) implements Withdrawal {
    @Override
    public ReferenceKind kind() {
      return ReferenceKind.DEFECT;
    }

    @Override
    public UndoResult withdraw(Reference subject, PersonId by) {
      auditLog.write(AuditEntry.of(clock.instant(), by, AuditAction.DEFECT_WITHDRAWN, subject));
      return new UndoResult.Withdrawn(subject, Optional.empty());
    }
  }
}
