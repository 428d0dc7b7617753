package com.barron.production.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BomChangesIT {
  private static final PersonId SOMEBODY = new PersonId(1);
  private static final PersonId ANOTHER = new PersonId(2);
  private static final PersonId TECHNICIAN = new PersonId(3);
  private static final Reference BOM = Reference.of("BOM-2001");
  private static final TestClock CLOCK = TestClock.at("2026-03-02T08:00:00Z");
  private static TestDatabase database;

  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(BomChangesIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'ENGINEER', now()),"
            + " (2, 'Sipho', 'ENGINEER', now()), (3, 'Thandi', 'TECHNICIAN', now())");
    database.run(
        em ->
            em.persist(
                BillOfMaterial.of(
                    BOM,
                    "Pump",
                    Set.of(
                        BomComponent.pieces("CAST", 1, "Casting", 1),
                        BomComponent.pieces("BOLT", 2, "Bolt", 4),
                        BomComponent.pieces("SEAL", 3, "Seal", 2),
                        BomComponent.pieces("NUT", 4, "Nut", 4),
                        BomComponent.pieces("WASHER", 5, "Washer", 4)))));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void findsABillWithItsComponentsInOrderByOneStatement() {
    changes(
        changes -> {
          database.statements();
          BomView bill = changes.find(BOM).found().orElseThrow();
          assertThat(database.statements()).hasSize(1);
          assertThat(bill.components().get(0).partNumber()).isEqualTo("CAST");
          return changes;
        });
  }

  @Test
  void anApprovedChangeIsOnTheBill() {
    Reference change = submit("BOLT", 3);
    assertThat(quantities()).contains("BOLT 4");
    approve(change);
    assertThat(quantities()).contains("BOLT 3");
    assertThat(events.fired())
        .containsExactly(
            new ChangeWasSubmitted(change, BOM),
            new ChangeWasDecided(change, BOM, ChangeStatus.APPROVED));
    assertRefused(approve(change), DecisionResult.Reason.OVER);
  }

  @Test
  void aComponentThatWasLeftOutCannotBeChangedAgain() {
    Reference first = submit("SEAL", 0);
    Reference second = submit("SEAL", 5);
    approve(first);
    assertThat(quantities()).doesNotContain("SEAL");
    assertRefused(approve(second), DecisionResult.Reason.NO_SUCH_COMPONENT);
    assertThat(found(second)).map(ChangeView::status).contains(ChangeStatus.SUBMITTED);
  }

  @Test
  void aQuantityHasTheDecimalsOfItsUnit() throws SQLException {
    database.execute(
        "insert into bom_component (bom_number, part_number, position, name, quantity,"
            + " exact_quantity, unit, decimals) values ('"
            + BOM
            + "', 'GREASE', 9, 'Grease', 1, 0.25, 'kg', 3)");
    assertThat(quantities()).contains("GREASE 0.25");
    assertThat(submission(BOM, "BOLT", "0.5"))
        .isEqualTo(new SubmitResult.Refused(SubmitResult.Reason.TOO_MANY_DECIMALS));
    assertThat(submission(BOM, "GREASE", "0.250"))
        .isEqualTo(new SubmitResult.Refused(SubmitResult.Reason.SAME_QUANTITY));

    approve(((SubmitResult.Submitted) submission(BOM, "GREASE", "0.375")).change());

    assertThat(quantities()).contains("GREASE 0.375");
    assertThat(
            database.ask(
                "select quantity || ' ' || exact_quantity || ' ' || unit from bom_component where"
                    + " part_number = 'GREASE'"))
        .isEqualTo("1 0.375 kg");
  }

  @Test
  void readsWhatTheVersionBeforeWrote() throws SQLException {
    database.execute(
        "insert into bom_component (bom_number, part_number, position, name, quantity) values ('"
            + BOM
            + "', 'SHIM', 10, 'Shim', 7)");
    assertThat(quantities()).contains("SHIM 7");
    approve(submit("SHIM", 8));
    assertThat(quantities()).contains("SHIM 8");
  }

  @Test
  void refusesAnUnknownBillComponentOrRequest() {
    var noSuchComponent = new SubmitResult.Refused(SubmitResult.Reason.NO_SUCH_COMPONENT);
    assertThat(submission(BOM, "RIVET", 1)).isEqualTo(noSuchComponent);
    assertThat(submission(Reference.of("BOM-1"), "BOLT", 1)).isEqualTo(noSuchComponent);
    assertThat(approve(Reference.of("BCR-1"))).isEqualTo(new DecisionResult.Unknown());
  }

  @Test
  void refusesAQuantityThatTheComponentHas() throws SQLException {
    String before = database.ask("select count(*) from bom_change");
    assertThat(submission(BOM, "CAST", 1))
        .isEqualTo(new SubmitResult.Refused(SubmitResult.Reason.SAME_QUANTITY));
    assertThat(database.ask("select count(*) from bom_change")).isEqualTo(before);
    assertThat(events.fired()).isEmpty();
  }

  @Test
  void refusesAReasonThatIsTooLong() {
    Reference change = submit("CAST", 6);
    assertRefused(
        changes(changes -> changes.reject(change, ANOTHER, "x".repeat(501))),
        DecisionResult.Reason.REASON_TOO_LONG);
    assertThat(found(change)).map(ChangeView::status).contains(ChangeStatus.SUBMITTED);
  }

  @Test
  void isDecidedBySomebodyElseWhoMay() {
    Reference change = submit("CAST", 2);
    assertThatThrownBy(() -> approve(change, TECHNICIAN)).isInstanceOf(NotAllowedException.class);
    assertRefused(approve(change, SOMEBODY), DecisionResult.Reason.OWN_PROPOSAL);
    assertThat(quantities()).contains("CAST 1");
  }

  @Test
  void waitsUntilItIsDecidedAndKeepsTheReason() throws SQLException {
    Reference change = submit("CAST", 9);
    assertThat(waiting()).contains(change);
    assertThat(waiting(SOMEBODY)).as("whoever proposed it decides nothing").isEmpty();
    changes(changes -> changes.reject(change, ANOTHER, " Too expensive "));
    assertThat(waiting()).doesNotContain(change);
    assertThat(found(change)).map(ChangeView::status).contains(ChangeStatus.REJECTED);
    assertThat(
            database.ask("select decision_reason from bom_change where number = '" + change + "'"))
        .isEqualTo("Too expensive");
    assertThat(found(Reference.of("BCR-1"))).isEmpty();
  }

  @Test
  void isWithdrawnUntilItIsDecided() throws SQLException {
    Reference change = submit("CAST", 8);
    assertThat(undo()).isEqualTo(new UndoResult.Withdrawn(change, Optional.empty()));
    assertThat(waiting()).doesNotContain(change);
    assertThat(found(change)).map(ChangeView::status).contains(ChangeStatus.WITHDRAWN);
    assertRefused(approve(change), DecisionResult.Reason.OVER);

    Reference decided = submit("CAST", 7);
    changes(changes -> changes.reject(decided, ANOTHER, ""));
    assertThat(undo()).isEqualTo(new UndoResult.Refused(decided, UndoResult.Reason.OVER));
    assertThat(
            database.ask(
                "select string_agg(act || ' ' || person_id, ', ' order by id) from audit where subject = '%s'"
                    .replace("%s", decided.toString())))
        .isEqualTo("CHANGE_SUBMITTED " + SOMEBODY.value() + ", CHANGE_DECIDED " + ANOTHER.value());
  }

  @Test
  void ofTwoRequestsForOneComponentTheSecondIsRefusedOnceTheFirstIsApproved() {
    Reference first = submit("NUT", 6);
    Reference second = submit("NUT", 5);
    approve(first);
    assertRefused(approve(second), DecisionResult.Reason.BILL_CHANGED);
    assertThat(quantities()).contains("NUT 6");
    assertThat(found(second)).map(ChangeView::status).contains(ChangeStatus.SUBMITTED);
    changes(changes -> changes.reject(second, ANOTHER, ""));
    assertThat(found(second)).map(ChangeView::status).contains(ChangeStatus.REJECTED);

    approve(submit("NUT", 5));
    assertThat(quantities()).as("who asks again is heard").contains("NUT 5");
  }

  @Test
  void ofTwoRequestsThatAreApprovedAtOnceOneIsRefused() throws Exception {
    Reference first = submit("WASHER", 6);
    Reference second = submit("WASHER", 5);
    List<DecisionResult> results =
        Concurrently.all(List.of(() -> approve(first), () -> approve(second)));
    assertThat(results).filteredOn(DecisionResult.Decided.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(DecisionResult.Refused.class::isInstance).hasSize(1);
  }

  @Test
  void whatARevokedPersonProposedIsWithdrawn() throws SQLException {
    Reference waiting = submit("CAST", 12);
    Reference decided = submit("CAST", 13);
    changes(changes -> changes.reject(decided, ANOTHER, ""));

    database.run(
        em ->
            new RevocationObserver(new ChangeRequestRepository(em), AuditFixture.audit(em), CLOCK)
                .on(new PersonLostIdentity(SOMEBODY, ANOTHER)));

    assertRefused(approve(waiting), DecisionResult.Reason.OVER);
    assertThat(found(waiting)).map(ChangeView::status).contains(ChangeStatus.WITHDRAWN);
    assertThat(found(decided)).map(ChangeView::status).contains(ChangeStatus.REJECTED);
    assertThat(
            database.ask(
                "select person_id from audit where act = 'CHANGE_WITHDRAWN' and subject = '"
                    + waiting
                    + "'"))
        .isEqualTo(Long.toString(ANOTHER.value()));
  }

  private UndoResult undo() {
    return database.inTransaction(
        em ->
            AuditFixture.undo(
                    em,
                    CLOCK,
                    new ChangeWithdrawal(
                        new ChangeRequestRepository(em), AuditFixture.audit(em), CLOCK))
                .undo(SOMEBODY));
  }

  private Optional<ChangeView> found(Reference change) {
    return changes(changes -> changes.change(change));
  }

  private List<Reference> waiting() {
    return waiting(ANOTHER);
  }

  private List<Reference> waiting(PersonId decider) {
    return changes(
        changes -> changes.waiting(decider, 100).stream().map(ChangeView::number).toList());
  }

  private Reference submit(String part, int quantity) {
    return ((SubmitResult.Submitted) submission(BOM, part, quantity)).change();
  }

  private SubmitResult submission(Reference bom, String part, int quantity) {
    return submission(bom, part, Integer.toString(quantity));
  }

  private SubmitResult submission(Reference bom, String part, String quantity) {
    return changes(
        changes ->
            changes.submit(
                new SubmitChange(bom, part, Quantity.of(quantity), "because", SOMEBODY)));
  }

  private DecisionResult approve(Reference change) {
    return approve(change, ANOTHER);
  }

  private DecisionResult approve(Reference change, PersonId by) {
    return changes(changes -> changes.approve(change, by));
  }

  private static void assertRefused(DecisionResult result, DecisionResult.Reason reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            DecisionResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private String quantities() {
    return changes(changes -> changes.find(BOM).found().orElseThrow()).components().stream()
        .map(component -> component.partNumber() + " " + component.quantity())
        .toList()
        .toString();
  }

  private <T> T changes(Function<BomChanges, T> work) {
    return database.inTransaction(em -> work.apply(BomFixture.changes(em, events, CLOCK)));
  }
}
