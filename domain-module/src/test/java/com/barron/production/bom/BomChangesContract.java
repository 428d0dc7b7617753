package com.barron.production.bom;

import static com.barron.production.demo.DemoSetting.ENGINEER;
import static com.barron.production.demo.DemoSetting.MANAGER;
import static com.barron.production.demo.DemoSetting.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What all {@link BomChanges} do: the real ones on a database, and those that tests use. Only
 * {@link #approvedQuantitiesAreOnTheBill} and {@link #aComponentThatWasLeftOutCannotBeChanged}
 * change the bill, each another component.
 */
public abstract class BomChangesContract {
  private static final Reference PUMP = Reference.of("BOM-2001");
  private static final Reference GEAR = Reference.of("BOM-2002");
  private static final Reference GEARBOX = Reference.of("BOM-3050");
  private static final Reference NO_CHANGE = Reference.of("BCR-999999");
  private static final int ALL = 1_000;

  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<BomChanges, T> work);

  @Test
  void aBillHasItsComponentsInOrder() {
    assertThat(bill(PUMP))
        .isEqualTo(
            new BomView(
                PUMP,
                "Pump Housing P40",
                List.of(
                    BomView.Component.pieces("CAST-P40", "Housing casting P40", 1),
                    BomView.Component.pieces("BOLT-M8-30", "Hex bolt M8 x 30", 4),
                    BomView.Component.pieces("SEAL-40", "Shaft seal 40 mm", 2),
                    BomView.Component.pieces("GASKET-P40", "Cover gasket P40", 1))));
  }

  @Test
  void offersBillsOneTypingErrorAway() {
    Match<BomView> match = inTransaction(it -> it.find(Reference.of("BOM-2003")));
    assertThat(match).isEqualTo(new Match.Missing<>(List.of(PUMP, GEAR)));
  }

  @Test
  void aSubmittedChangeWaitsForSomebodyElse() {
    Reference change = submitted(PUMP, "SEAL-40", 5, TECHNICIAN);
    assertThat(change(change))
        .isEqualTo(
            new ChangeView(
                change,
                PUMP,
                "SEAL-40",
                Quantity.of(2),
                Quantity.of(5),
                "because",
                ChangeStatus.SUBMITTED,
                TECHNICIAN,
                DemoSetting.NOW));
    assertThat(waiting(ENGINEER)).contains(change);
    assertThat(waiting(TECHNICIAN)).doesNotContain(change);
    assertThat(quantity(PUMP, "SEAL-40")).contains(Quantity.of(2));
  }

  @Test
  void aChangeIsToldWithWhoeverDecidedIt() {
    Reference change = submitted(PUMP, "SEAL-40", 7, TECHNICIAN);
    assertThat(details(change).found().orElseThrow())
        .isEqualTo(new ChangeDetails(change(change), Optional.empty()));
    DecisionResult rejected = inTransaction(it -> it.reject(change, ENGINEER, "no"));
    assertThat(rejected).isInstanceOf(DecisionResult.Decided.class);
    assertThat(details(change).found().orElseThrow())
        .isEqualTo(new ChangeDetails(change(change), Optional.of(ENGINEER)));
    assertThat(details(NO_CHANGE).found()).isEmpty();
  }

  private Match<ChangeDetails> details(Reference change) {
    return inTransaction(it -> it.details(change));
  }

  @Test
  void whatWaitsIsToldTheOldestFirstUpToABound() {
    Reference first = submitted(PUMP, "SEAL-40", 6, TECHNICIAN);
    Reference second = submitted(PUMP, "CAST-P40", 2, ENGINEER);
    Reference third = submitted(PUMP, "SEAL-40", 7, TECHNICIAN);
    assertThat(waiting(MANAGER)).containsSubsequence(first, second, third);
    assertThat(waiting(ENGINEER)).containsSubsequence(first, third).doesNotContain(second);
    List<ChangeView> bounded = inTransaction(it -> it.waiting(MANAGER, 2));
    assertThat(bounded).extracting(ChangeView::number).isEqualTo(waiting(MANAGER).subList(0, 2));
  }

  @Test
  void aChangeOfNoComponentOrToTheSameQuantityIsRefused() {
    List<Reference> before = waiting(MANAGER);
    var noSuchComponent = new SubmitResult.Refused(SubmitResult.Reason.NO_SUCH_COMPONENT);
    assertThat(submit(PUMP, "NUT", 1, ENGINEER)).isEqualTo(noSuchComponent);
    assertThat(submit(Reference.of("BOM-9999"), "SEAL-40", 1, ENGINEER)).isEqualTo(noSuchComponent);
    assertThat(submit(PUMP, "SEAL-40", 2, ENGINEER))
        .isEqualTo(new SubmitResult.Refused(SubmitResult.Reason.SAME_QUANTITY));
    assertThat(waiting(MANAGER)).isEqualTo(before);
  }

  @Test
  void aQuantityHasTheDecimalsOfItsUnit() {
    assertThat(bill(GEARBOX).components())
        .containsExactly(
            BomView.Component.pieces("COVER-G12", "Gear cover G12", 2),
            new BomView.Component("GREASE-EP2", "Gear grease EP2", Quantity.of("0.25"), "kg", 3),
            new BomView.Component("OIL-CLP220", "Gear oil CLP 220", Quantity.of("1.8"), "l", 1));
    var tooManyDecimals = new SubmitResult.Refused(SubmitResult.Reason.TOO_MANY_DECIMALS);
    assertThat(submit(GEARBOX, "COVER-G12", Quantity.of("1.5"), ENGINEER))
        .isEqualTo(tooManyDecimals);
    assertThat(submit(GEARBOX, "OIL-CLP220", Quantity.of("1.75"), ENGINEER))
        .isEqualTo(tooManyDecimals);
    assertThat(submit(GEARBOX, "GREASE-EP2", Quantity.of("0.250"), ENGINEER))
        .isEqualTo(new SubmitResult.Refused(SubmitResult.Reason.SAME_QUANTITY));
    SubmitResult finer = submit(GEARBOX, "GREASE-EP2", Quantity.of("0.375"), ENGINEER);
    decided(approve(((SubmitResult.Submitted) finer).change(), MANAGER));
    assertThat(quantity(GEARBOX, "GREASE-EP2")).contains(Quantity.of("0.375"));
  }

  @Test
  void approvedQuantitiesAreOnTheBill() {
    Reference change = submitted(GEAR, "BOLT-M6-20", 8, ENGINEER);
    ChangeView approved = decided(approve(change, MANAGER));
    assertThat(approved.status()).isEqualTo(ChangeStatus.APPROVED);
    assertThat(change(change)).isEqualTo(approved);
    assertThat(quantity(GEAR, "BOLT-M6-20")).contains(Quantity.of(8));
    assertThat(bill(GEAR).components().get(1).partNumber()).isEqualTo("BOLT-M6-20");
    assertThat(waiting(MANAGER)).doesNotContain(change);
  }

  @Test
  void aComponentThatWasLeftOutCannotBeChanged() {
    Reference leftOut = submitted(GEAR, "ORING-90", 0, ENGINEER);
    Reference late = submitted(GEAR, "ORING-90", 5, ENGINEER);
    decided(approve(leftOut, MANAGER));
    assertThat(quantity(GEAR, "ORING-90")).isEmpty();
    assertRefused(approve(late, MANAGER), DecisionResult.Reason.NO_SUCH_COMPONENT, late);
    assertThat(change(late).status()).isEqualTo(ChangeStatus.SUBMITTED);
    assertThat(submit(GEAR, "ORING-90", 1, ENGINEER))
        .isEqualTo(new SubmitResult.Refused(SubmitResult.Reason.NO_SUCH_COMPONENT));
  }

  @Test
  void aRejectedChangeLeavesTheBillAsItIs() {
    Reference change = submitted(PUMP, "GASKET-P40", 3, TECHNICIAN);
    assertThat(decided(reject(change, ENGINEER, "")).status()).isEqualTo(ChangeStatus.REJECTED);
    assertThat(quantity(PUMP, "GASKET-P40")).contains(Quantity.of(1));
    assertThat(waiting(MANAGER)).doesNotContain(change);
  }

  @Test
  void aChangeIsDecidedOnce() {
    Reference change = submitted(PUMP, "GASKET-P40", 4, TECHNICIAN);
    decided(reject(change, ENGINEER, "too many"));
    assertRefused(approve(change, MANAGER), DecisionResult.Reason.OVER, change);
    assertRefused(reject(change, MANAGER, ""), DecisionResult.Reason.OVER, change);
    assertThat(change(change).status()).isEqualTo(ChangeStatus.REJECTED);
    assertThat(quantity(PUMP, "GASKET-P40")).contains(Quantity.of(1));
  }

  @Test
  void nobodyDecidesTheirOwnProposal() {
    Reference change = submitted(PUMP, "GASKET-P40", 5, ENGINEER);
    assertRefused(approve(change, ENGINEER), DecisionResult.Reason.OWN_PROPOSAL, change);
    assertRefused(reject(change, ENGINEER, tooLong()), DecisionResult.Reason.OWN_PROPOSAL, change);
    assertThat(change(change).status()).isEqualTo(ChangeStatus.SUBMITTED);
  }

  @Test
  void theReasonOfARejectionIsBounded() {
    Reference change = submitted(PUMP, "GASKET-P40", 6, TECHNICIAN);
    assertRefused(
        reject(change, ENGINEER, tooLong()), DecisionResult.Reason.REASON_TOO_LONG, change);
    assertThat(change(change).status()).isEqualTo(ChangeStatus.SUBMITTED);
    decided(reject(change, ENGINEER, tooLong().substring(1)));
  }

  @Test
  void anUnknownChangeIsSaidToBeUnknown() {
    assertThat(approve(NO_CHANGE, MANAGER)).isEqualTo(new DecisionResult.Unknown());
    assertThat(reject(NO_CHANGE, MANAGER, "")).isEqualTo(new DecisionResult.Unknown());
    Optional<ChangeView> change = inTransaction(it -> it.change(NO_CHANGE));
    assertThat(change).isEmpty();
  }

  @Test
  void whoMayNotDecideDoesNot() {
    Reference change = submitted(PUMP, "GASKET-P40", 7, ENGINEER);
    assertThatThrownBy(() -> approve(change, TECHNICIAN)).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> reject(change, TECHNICIAN, ""))
        .isInstanceOf(NotAllowedException.class);
    assertThat(change(change).status()).isEqualTo(ChangeStatus.SUBMITTED);
  }

  private SubmitResult submit(Reference bom, String part, int quantity, PersonId by) {
    return submit(bom, part, Quantity.of(quantity), by);
  }

  private SubmitResult submit(Reference bom, String part, Quantity quantity, PersonId by) {
    return inTransaction(it -> it.submit(new SubmitChange(bom, part, quantity, "because", by)));
  }

  private Reference submitted(Reference bom, String part, int quantity, PersonId by) {
    return ((SubmitResult.Submitted) submit(bom, part, quantity, by)).change();
  }

  private DecisionResult approve(Reference change, PersonId by) {
    return inTransaction(it -> it.approve(change, by));
  }

  private DecisionResult reject(Reference change, PersonId by, String reason) {
    return inTransaction(it -> it.reject(change, by, reason));
  }

  private static ChangeView decided(DecisionResult result) {
    assertThat(result).isInstanceOf(DecisionResult.Decided.class);
    return ((DecisionResult.Decided) result).change();
  }

  private void assertRefused(
      DecisionResult result, DecisionResult.Reason reason, Reference change) {
    assertThat(result).isEqualTo(new DecisionResult.Refused(reason, change(change)));
  }

  private ChangeView change(Reference change) {
    Optional<ChangeView> found = inTransaction(it -> it.change(change));
    return found.orElseThrow();
  }

  private List<Reference> waiting(PersonId decider) {
    return inTransaction(it -> it.waiting(decider, ALL)).stream().map(ChangeView::number).toList();
  }

  private BomView bill(Reference bom) {
    return inTransaction(it -> it.find(bom)).found().orElseThrow();
  }

  private Optional<Quantity> quantity(Reference bom, String part) {
    return bill(bom).components().stream()
        .filter(component -> component.partNumber().equals(part))
        .map(BomView.Component::quantity)
        .findFirst();
  }

  private static String tooLong() {
    return "x".repeat(SubmitChange.LONGEST_REASON + 1);
  }
}
