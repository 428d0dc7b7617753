package com.barron.production.quality;

import static com.barron.production.demo.DemoSetting.MANAGER;
import static com.barron.production.demo.DemoSetting.QUALITY;
import static com.barron.production.demo.DemoSetting.SUPERVISOR;
import static com.barron.production.demo.DemoSetting.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What all {@link Holds} do: the real ones on a database, and those that tests use. */
public abstract class HoldsContract {
  private static final int ALL = 1_000;

  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<Quality, T> work);

  /** The holds, and what they come from. */
  public record Quality(Orders orders, Defects defects, Holds holds) {}

  @Test
  void oneReleasesAHoldThatIsNotCritical() {
    Reference defect = held("ORD-30001", Severity.MEDIUM, TECHNICIAN);
    OrderView order = released(release(defect, SUPERVISOR));
    assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
    assertThat(order.heldBy()).isEmpty();
    assertThat(order(order.number())).isEqualTo(order);
    assertThat(open()).extracting(HoldView::defect).doesNotContain(defect);
    assertThat(release(defect, SUPERVISOR)).isEqualTo(refused(ReleaseResult.Reason.OVER));
  }

  @Test
  void whoRecordedADefectReleasesItsHoldIfItIsNotCritical() {
    Reference defect = held("ORD-30002", Severity.LOW, SUPERVISOR);
    released(release(defect, SUPERVISOR));
  }

  @Test
  void theOrderStaysOnHoldUntilItsLastHoldEnds() {
    Reference first = held("ORD-30003", Severity.MEDIUM, TECHNICIAN);
    Reference second = recorded(Reference.of("ORD-30003"), "DIMENSIONAL", Severity.LOW, TECHNICIAN);
    OrderView still = released(release(first, SUPERVISOR));
    assertThat(still.status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(still.heldBy()).containsExactly(second);
    assertThat(released(release(second, MANAGER)).status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void aCriticalHoldNeedsASecondPerson() {
    Reference order = Reference.of("ORD-30004");
    Reference defect = held("ORD-30004", Severity.HIGH, TECHNICIAN);
    assertThat(release(defect, SUPERVISOR)).isEqualTo(new ReleaseResult.SecondNeeded(order));
    assertThat(release(defect, SUPERVISOR)).isEqualTo(refused(ReleaseResult.Reason.ASKED_BY_YOU));
    assertThat(order(order).heldBy()).containsExactly(defect);
    assertThat(askedBy(defect)).contains(SUPERVISOR);
    assertThat(released(release(defect, MANAGER)).heldBy()).isEmpty();
    assertThat(release(defect, MANAGER)).isEqualTo(refused(ReleaseResult.Reason.OVER));
  }

  @Test
  void whoRecordedACriticalDefectMayAskButNotConfirm() {
    Reference mine = held("ORD-30005", Severity.HIGH, SUPERVISOR);
    assertThat(release(mine, SUPERVISOR)).isInstanceOf(ReleaseResult.SecondNeeded.class);
    assertThat(release(mine, SUPERVISOR)).isEqualTo(refused(ReleaseResult.Reason.ASKED_BY_YOU));
    Reference other = held("ORD-30006", Severity.HIGH, SUPERVISOR);
    release(other, MANAGER);
    assertThat(release(other, SUPERVISOR)).isEqualTo(refused(ReleaseResult.Reason.RECORDED_BY_YOU));
    assertThat(askedBy(other)).contains(MANAGER);
  }

  @Test
  void whatHoldsNothingIsNotReleased() {
    Reference order = started("ORD-30007");
    Reference cosmetic = recorded(order, "COSMETIC", Severity.HIGH, TECHNICIAN);
    assertThat(release(cosmetic, SUPERVISOR)).isEqualTo(refused(ReleaseResult.Reason.NO_HOLD));
    assertThat(release(Reference.of("DEF-999999"), SUPERVISOR))
        .isEqualTo(refused(ReleaseResult.Reason.UNKNOWN));
    assertThat(open()).extracting(HoldView::defect).doesNotContain(cosmetic);
  }

  @Test
  void whoMayNotReleaseDoesNot() {
    Reference defect = held("ORD-30008", Severity.MEDIUM, QUALITY);
    assertThatThrownBy(() -> release(defect, TECHNICIAN)).isInstanceOf(NotAllowedException.class);
    assertThat(order(Reference.of("ORD-30008")).heldBy()).containsExactly(defect);
  }

  @Test
  void openHoldsAreToldCriticalOnesFirstThenTheOldest() {
    Reference low = held("ORD-30009", Severity.LOW, TECHNICIAN);
    Reference medium = held("ORD-30010", Severity.MEDIUM, TECHNICIAN);
    Reference critical = held("ORD-30011", Severity.HIGH, TECHNICIAN);
    assertThat(open()).extracting(HoldView::defect).containsSubsequence(critical, low, medium);
    assertThat(open())
        .contains(
            new HoldView(
                critical,
                Reference.of("ORD-30011"),
                "Internal Reject",
                Severity.HIGH,
                TECHNICIAN,
                DemoSetting.NOW,
                Optional.empty()));
    List<HoldView> bounded = inTransaction(it -> it.holds().open(2));
    assertThat(bounded).isEqualTo(open().subList(0, 2));
  }

  @Test
  void theHoldsOfAnOrderAreToldAlone() {
    Reference low = held("ORD-30012", Severity.LOW, TECHNICIAN);
    Reference high = recorded(Reference.of("ORD-30012"), "DIMENSIONAL", Severity.HIGH, QUALITY);
    List<HoldView> holds = inTransaction(it -> it.holds().of(Reference.of("ORD-30012")));
    assertThat(holds).extracting(HoldView::defect).containsExactly(high, low);
    assertThat(holds)
        .extracting(HoldView::type)
        .containsExactly("Wrong Dimension", "Internal Reject");
    started("ORD-30013");
    List<HoldView> none = inTransaction(it -> it.holds().of(Reference.of("ORD-30013")));
    assertThat(none).isEmpty();
  }

  @Test
  void aRequestThatIsRefusedIsOverAndTheHoldStays() {
    Reference order = Reference.of("ORD-30014");
    Reference defect = held("ORD-30014", Severity.HIGH, TECHNICIAN);
    assertThat(refuse(defect, MANAGER)).isEqualTo(notRefused(RefusalResult.Reason.NOT_ASKED));
    release(defect, SUPERVISOR);
    assertThat(refuse(defect, SUPERVISOR)).isEqualTo(notRefused(RefusalResult.Reason.ASKED_BY_YOU));
    assertThat(refuse(defect, MANAGER)).isEqualTo(new RefusalResult.Refused(order));
    assertThat(order(order).heldBy()).containsExactly(defect);
    assertThat(askedBy(defect)).isEmpty();
    assertThat(refuse(defect, MANAGER)).isEqualTo(notRefused(RefusalResult.Reason.NOT_ASKED));
    assertThat(release(defect, MANAGER)).isInstanceOf(ReleaseResult.SecondNeeded.class);
  }

  @Test
  void whatWasReleasedOrIsUnknownIsNotRefused() {
    Reference defect = held("ORD-30015", Severity.MEDIUM, TECHNICIAN);
    release(defect, SUPERVISOR);
    assertThat(refuse(defect, MANAGER)).isEqualTo(notRefused(RefusalResult.Reason.NOT_ASKED));
    assertThat(refuse(Reference.of("DEF-999999"), MANAGER))
        .isEqualTo(notRefused(RefusalResult.Reason.UNKNOWN));
    assertThatThrownBy(() -> refuse(defect, TECHNICIAN)).isInstanceOf(NotAllowedException.class);
  }

  private RefusalResult refuse(Reference defect, PersonId by) {
    return inTransaction(it -> it.holds().refuse(defect, by, "not yet"));
  }

  private static RefusalResult notRefused(RefusalResult.Reason reason) {
    return new RefusalResult.NotRefused(reason);
  }

  private List<HoldView> open() {
    return inTransaction(it -> it.holds().open(ALL));
  }

  private Optional<PersonId> askedBy(Reference defect) {
    return open().stream()
        .filter(hold -> hold.defect().equals(defect))
        .findFirst()
        .orElseThrow()
        .askedBy();
  }

  private Reference started(String number) {
    Reference order = Reference.of(number);
    inTransaction(it -> it.orders().plan(order, "Pump", DemoSetting.NOW.plus(Duration.ofDays(7))));
    inTransaction(it -> it.orders().start(order));
    return order;
  }

  private Reference held(String order, Severity severity, PersonId reporter) {
    return recorded(started(order), "INTERNAL_REJECT", severity, reporter);
  }

  private Reference recorded(Reference order, String type, Severity severity, PersonId reporter) {
    RecordResult result =
        inTransaction(it -> it.defects().record(new RecordDefect(order, type, severity, reporter)));
    return ((RecordResult.Recorded) result).defect();
  }

  private ReleaseResult release(Reference defect, PersonId by) {
    return inTransaction(it -> it.holds().release(defect, by));
  }

  private OrderView order(Reference order) {
    return inTransaction(it -> it.orders().find(order)).found().orElseThrow();
  }

  private static OrderView released(ReleaseResult result) {
    assertThat(result).isInstanceOf(ReleaseResult.Released.class);
    return ((ReleaseResult.Released) result).order();
  }

  private static ReleaseResult refused(ReleaseResult.Reason reason) {
    return new ReleaseResult.Refused(reason);
  }
}
