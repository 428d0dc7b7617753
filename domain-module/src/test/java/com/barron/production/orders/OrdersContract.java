package com.barron.production.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all {@link Orders} do: the real ones on a database, and those that tests use. */
public abstract class OrdersContract {
  /** A {@link HoldCondition} needs the hold of this cause, and of no other one. */
  protected static final Reference NEEDED = Reference.of("DEF-7");

  private static final Reference NO_ORDER = Reference.of("ORD-999999");
  private static final Reference FIRST = Reference.of("DEF-1");
  private static final Reference SECOND = Reference.of("DEF-2");
  private static final Instant IN_A_WEEK = DemoSetting.NOW.plus(Duration.ofDays(7));

  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<Orders, T> work);

  @ParameterizedTest
  @CsvSource({
    "ORD-12345, IN_PROGRESS, 75, ON_TRACK",
    "ORD-12346, RELEASED, 0, ON_TRACK",
    "ORD-12347, IN_PROGRESS, 40, WARNING",
    "ORD-12348, ON_HOLD, 55, ON_TRACK",
    "ORD-12349, COMPLETED, 100, MET",
    "ORD-12350, IN_PROGRESS, 60, BREACHED",
  })
  void theOrdersOfTheDemoPlantAreWhereTheyShouldBe(
      String number, OrderStatus status, int percent, SlaHealth sla) {
    OrderView order = found(Reference.of(number));
    assertThat(order.status()).isEqualTo(status);
    assertThat(order.percentComplete()).isEqualTo(percent);
    assertThat(order.sla()).isEqualTo(sla);
  }

  @Test
  void tellsTheProductsOfManyAtOnce() {
    Reference first = Reference.of("ORD-12345");
    Reference last = Reference.of("ORD-12350");
    Map<Reference, String> products =
        inTransaction(it -> it.products(List.of(first, last, Reference.of("ORD-999999999"))));
    assertThat(products).containsOnlyKeys(first, last);
    assertThat(products.values()).noneMatch(String::isBlank);
  }

  @Test
  void aPlannedOrderIsReleasedAndNothingOfItIsDone() {
    Reference order = planned("ORD-20001");
    assertThat(found(order))
        .isEqualTo(
            new OrderView(
                order, "Pump", OrderStatus.RELEASED, 0, IN_A_WEEK, SlaHealth.ON_TRACK, List.of()));
  }

  @Test
  void anOrderIsStartedMakesProgressAndIsCompleted() {
    Reference order = planned("ORD-20002");
    assertThat(done(inTransaction(it -> it.start(order))).status())
        .isEqualTo(OrderStatus.IN_PROGRESS);
    assertThat(done(inTransaction(it -> it.progress(order, 40))).percentComplete()).isEqualTo(40);
    OrderView completed = done(inTransaction(it -> it.complete(order)));
    assertThat(completed.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(completed.percentComplete()).isEqualTo(100);
    assertThat(completed.sla()).isEqualTo(SlaHealth.MET);
    assertThat(found(order)).isEqualTo(completed);
  }

  @Test
  void whatItsStatusForbidsChangesNothing() {
    Reference order = planned("ORD-20003");
    OrderView released = found(order);
    assertStatusRefused(inTransaction(it -> it.progress(order, 10)), released);
    assertStatusRefused(inTransaction(it -> it.complete(order)), released);

    inTransaction(it -> it.start(order));
    assertStatusRefused(inTransaction(it -> it.start(order)), found(order));

    OrderView held = done(hold(order, FIRST));
    assertStatusRefused(inTransaction(it -> it.start(order)), held);
    assertStatusRefused(inTransaction(it -> it.progress(order, 10)), held);
    assertStatusRefused(inTransaction(it -> it.complete(order)), held);
    assertThat(found(order)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"ORD-20004, -1", "ORD-20005, 101"})
  void progressIsAPercentage(String number, int percent) {
    Reference order = planned(number);
    inTransaction(it -> it.start(order));
    OrderView before = found(order);
    assertThatThrownBy(() -> inTransaction(it -> it.progress(order, percent)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(found(order)).isEqualTo(before);
  }

  @Test
  void eachCauseHoldsOnceTheOldestFirst() {
    Reference order = planned("ORD-20006");
    assertThat(done(hold(order, SECOND)).status()).isEqualTo(OrderStatus.ON_HOLD);
    hold(order, FIRST);
    assertThat(done(hold(order, SECOND)).heldBy()).containsExactly(SECOND, FIRST);
    assertThat(found(order).heldBy()).containsExactly(SECOND, FIRST);
  }

  @Test
  void aHeldOrderReturnsToWhereItWasWhenItsLastHoldEnds() {
    Reference order = planned("ORD-20007");
    inTransaction(it -> it.start(order));
    OrderView before = done(inTransaction(it -> it.progress(order, 30)));
    hold(order, FIRST);
    hold(order, SECOND);
    OrderView still = done(release(order, FIRST));
    assertThat(still.status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(still.heldBy()).containsExactly(SECOND);
    assertThat(done(release(order, SECOND))).isEqualTo(before);
  }

  @Test
  void anOrderThatWasNotStartedReturnsToThat() {
    Reference order = planned("ORD-20008");
    hold(order, FIRST);
    assertThat(done(release(order, FIRST)).status()).isEqualTo(OrderStatus.RELEASED);
  }

  @Test
  void aCauseThatDoesNotHoldReleasesNothing() {
    Reference order = planned("ORD-20009");
    OrderView held = done(hold(order, FIRST));
    assertThat(done(release(order, SECOND))).isEqualTo(held);
    assertThat(found(order)).isEqualTo(held);
  }

  @Test
  void aHoldThatIsNeededStays() {
    Reference order = planned("ORD-20010");
    OrderView held = done(hold(order, NEEDED));
    assertThat(release(order, NEEDED))
        .isEqualTo(new OrderResult.Refused(OrderResult.Reason.HOLD_NEEDED, held));
    assertThat(found(order)).isEqualTo(held);
  }

  @Test
  void anOrderThatEndedIsNotHeld() {
    Reference order = planned("ORD-20011");
    inTransaction(it -> it.start(order));
    OrderView completed = done(inTransaction(it -> it.complete(order)));
    assertThat(done(hold(order, FIRST))).isEqualTo(completed);
    assertThat(found(order)).isEqualTo(completed);
  }

  @Test
  void aCancelledOrderIsOverAndNothingHoldsIt() {
    Reference order = planned("ORD-20012");
    hold(order, FIRST);
    hold(order, NEEDED);
    OrderView cancelled = done(inTransaction(it -> it.cancel(order)));
    assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(cancelled.heldBy()).isEmpty();
    assertThat(found(order)).isEqualTo(cancelled);
    assertStatusRefused(inTransaction(it -> it.cancel(order)), cancelled);
    assertStatusRefused(inTransaction(it -> it.start(order)), cancelled);
    assertThat(done(hold(order, SECOND))).isEqualTo(cancelled);
  }

  @Test
  void whatIsCompletedIsNotCancelled() {
    Reference order = planned("ORD-20013");
    inTransaction(it -> it.start(order));
    OrderView completed = done(inTransaction(it -> it.complete(order)));
    assertStatusRefused(inTransaction(it -> it.cancel(order)), completed);
  }

  @Test
  void anUnknownOrderIsSaidToBeUnknown() {
    List<Function<Orders, OrderResult>> commands =
        List.of(
            it -> it.hold(NO_ORDER, FIRST),
            it -> it.release(NO_ORDER, FIRST),
            it -> it.start(NO_ORDER),
            it -> it.progress(NO_ORDER, 10),
            it -> it.complete(NO_ORDER),
            it -> it.cancel(NO_ORDER));
    assertThat(commands)
        .allSatisfy(
            command -> {
              OrderResult result = inTransaction(command);
              assertThat(result).isEqualTo(new OrderResult.Unknown());
            });
    assertThat(find(NO_ORDER)).isEqualTo(new Match.Missing<>(List.of()));
  }

  @Test
  void offersOrdersOneTypingErrorAwayTheLikeliestFirst() {
    List.of("ORD-31354", "ORD-31345", "ORD-31445", "ORD-3134").forEach(this::planned);
    assertThat(find(Reference.of("ORD-31435")))
        .isEqualTo(
            new Match.Missing<>(List.of(Reference.of("ORD-31345"), Reference.of("ORD-31445"))));
  }

  @Test
  void offersThreeOrdersAtMost() {
    assertThat(find(Reference.of("ORD-12344")))
        .isEqualTo(
            new Match.Missing<>(
                List.of(
                    Reference.of("ORD-12345"),
                    Reference.of("ORD-12346"),
                    Reference.of("ORD-12347"))));
  }

  private Reference planned(String number) {
    Reference order = Reference.of(number);
    inTransaction(it -> it.plan(order, "Pump", IN_A_WEEK));
    return order;
  }

  private OrderResult hold(Reference order, Reference cause) {
    return inTransaction(it -> it.hold(order, cause));
  }

  private OrderResult release(Reference order, Reference cause) {
    return inTransaction(it -> it.release(order, cause));
  }

  private Match<OrderView> find(Reference order) {
    return inTransaction(it -> it.find(order));
  }

  private OrderView found(Reference order) {
    return find(order).found().orElseThrow();
  }

  private static OrderView done(OrderResult result) {
    assertThat(result).isInstanceOf(OrderResult.Done.class);
    return ((OrderResult.Done) result).order();
  }

  private static void assertStatusRefused(OrderResult result, OrderView order) {
    assertThat(result).isEqualTo(new OrderResult.Refused(OrderResult.Reason.STATUS, order));
  }
}
