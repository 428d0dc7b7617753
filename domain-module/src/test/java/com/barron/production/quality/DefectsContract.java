package com.barron.production.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Match;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all {@link Defects} do: the real ones on a database, and those that tests use. */
public abstract class DefectsContract {
  private static final Reference STARTED = Reference.of("ORD-12345");
  private static final Reference RELEASED = Reference.of("ORD-12346");
  private static final Reference NEVER_HELD = Reference.of("ORD-12347");
  private static final Reference COMPLETED = Reference.of("ORD-12349");

  /** Works on them and on their orders, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(BiFunction<Defects, Orders, T> work);

  /** From now on the type is not offered. */
  protected abstract void retire(String type);

  @Test
  void offersTheTypesInTheirOrder() {
    List<DefectType> types = inTransaction((defects, orders) -> defects.types());
    assertThat(types)
        .containsSubsequence(
            new DefectType("INTERNAL_REJECT", "Internal Reject", true),
            new DefectType("DIMENSIONAL", "Wrong Dimension", true),
            new DefectType("COSMETIC", "Cosmetic Flaw", false));
  }

  @Test
  void aDefectIsToldWithItsOrderAndItsHold() {
    Reference blocking = recorded(STARTED, "DIMENSIONAL").defect();
    DefectView view = defect(blocking);
    assertThat(view)
        .isEqualTo(
            new DefectView(
                blocking,
                STARTED,
                "Wrong Dimension",
                view.severity(),
                DefectStatus.OPEN,
                view.reporter(),
                DemoSetting.NOW,
                true,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty()));
    assertThat(defect(recorded(NEVER_HELD, "COSMETIC").defect()).holdsOrder()).isFalse();
    inTransaction(
        (defects, orders) -> {
          defects.resolve(blocking);
          return defects;
        });
    assertThat(defect(blocking).status()).isEqualTo(DefectStatus.RESOLVED);
    assertThat(defect(blocking).holdsOrder()).isFalse();
    Match<DefectView> missing =
        inTransaction((defects, orders) -> defects.find(Reference.of("DEF-999999")));
    assertThat(missing.found()).isEmpty();
  }

  private DefectView defect(Reference number) {
    return inTransaction((defects, orders) -> defects.find(number)).found().orElseThrow();
  }

  @Test
  void aDefectThatBlocksHoldsItsOrder() {
    RecordResult.Recorded recorded = recorded(STARTED, "INTERNAL_REJECT");
    assertThat(recorded.order().status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(recorded.order().heldBy()).contains(recorded.defect());
    assertThat(order(STARTED)).isEqualTo(recorded.order());
  }

  @Test
  void eachDefectHoldsItsOrderTheOldestFirst() {
    Reference first = recorded(RELEASED, "INTERNAL_REJECT").defect();
    Reference second = recorded(RELEASED, "DIMENSIONAL").defect();
    assertThat(order(RELEASED).heldBy()).containsSubsequence(first, second);
  }

  @Test
  void aDefectThatDoesNotBlockHoldsNothing() {
    OrderView before = order(NEVER_HELD);
    assertThat(recorded(NEVER_HELD, "COSMETIC").order()).isEqualTo(before);
    assertThat(order(NEVER_HELD)).isEqualTo(before);
  }

  @Test
  void anOrderThatEndedIsNotHeld() {
    OrderView before = order(COMPLETED);
    assertThat(recorded(COMPLETED, "INTERNAL_REJECT").order()).isEqualTo(before);
    assertThat(order(COMPLETED)).isEqualTo(before);
  }

  @Test
  void aResolvedDefectHoldsItsOrderNoMore() {
    Reference defect = recorded(STARTED, "INTERNAL_REJECT").defect();
    resolve(defect);
    assertThat(order(STARTED).heldBy()).doesNotContain(defect);
    OrderView after = order(STARTED);
    resolve(defect);
    assertThat(order(STARTED)).isEqualTo(after);
  }

  @Test
  void theOrderKeepsTheHoldOfAnOpenDefect() {
    Reference defect = recorded(STARTED, "INTERNAL_REJECT").defect();
    inTransaction((defects, orders) -> orders.release(STARTED, defect));
    assertThat(order(STARTED).heldBy()).contains(defect);
  }

  @Test
  void whatIsUnknownIsRefusedTheTypeFirst() {
    Reference noOrder = Reference.of("ORD-999999");
    var unknownType = new RecordResult.Refused(RecordResult.Reason.UNKNOWN_DEFECT_TYPE);
    var unknownOrder = new RecordResult.Refused(RecordResult.Reason.UNKNOWN_ORDER);
    OrderView before = order(NEVER_HELD);
    assertThat(record(NEVER_HELD, "NO_SUCH_TYPE")).isEqualTo(unknownType);
    assertThat(record(noOrder, "NO_SUCH_TYPE")).isEqualTo(unknownType);
    assertThat(record(noOrder, "INTERNAL_REJECT")).isEqualTo(unknownOrder);
    assertThat(record(noOrder, "COSMETIC")).isEqualTo(unknownOrder);
    assertThat(order(NEVER_HELD)).isEqualTo(before);
    assertThatThrownBy(() -> resolve(Reference.of("DEF-999999")))
        .isInstanceOf(NoSuchRecordException.class);
  }

  @Test
  void recordsNothingThatSaysTheSameAsAnOpenDefect() {
    var same =
        new RecordDefect(STARTED, "INTERNAL_REJECT", Severity.MEDIUM, DemoSetting.TECHNICIAN);
    Reference first = defect(recordUnlessSame(same, Instant.EPOCH));
    RecordedDefect found = repeated(same, Instant.EPOCH);
    assertThat(found.number()).isEqualTo(first);
    assertThat(repeated(same, found.recordedAt().minusSeconds(1))).isEqualTo(found);

    Stream.of(
            new RecordDefect(RELEASED, "INTERNAL_REJECT", Severity.MEDIUM, DemoSetting.TECHNICIAN),
            new RecordDefect(STARTED, "COSMETIC", Severity.MEDIUM, DemoSetting.TECHNICIAN),
            new RecordDefect(STARTED, "INTERNAL_REJECT", Severity.LOW, DemoSetting.TECHNICIAN),
            new RecordDefect(STARTED, "INTERNAL_REJECT", Severity.MEDIUM, DemoSetting.QUALITY))
        .forEach(
            other ->
                assertThat(recordUnlessSame(other, found.recordedAt().minusSeconds(1)))
                    .as(other.toString())
                    .isInstanceOf(RecordResult.Recorded.class));

    Reference second = defect(recordUnlessSame(same, found.recordedAt()));
    resolve(first);
    resolve(second);
    assertThat(defect(recordUnlessSame(same, found.recordedAt().minusSeconds(1))))
        .isNotEqualTo(first);
  }

  private RecordResult recordUnlessSame(RecordDefect command, Instant after) {
    return inTransaction((defects, orders) -> defects.recordUnlessSame(command, after));
  }

  private RecordedDefect repeated(RecordDefect command, Instant after) {
    return ((RecordResult.Repeated) recordUnlessSame(command, after)).earlier();
  }

  private static Reference defect(RecordResult result) {
    return ((RecordResult.Recorded) result).defect();
  }

  @Test
  void aRetiredTypeIsNotOfferedAndRefused() {
    retire("DIMENSIONAL");
    List<DefectType> types = inTransaction((defects, orders) -> defects.types());
    assertThat(types).extracting(DefectType::code).doesNotContain("DIMENSIONAL");
    assertThat(record(STARTED, "DIMENSIONAL"))
        .isEqualTo(new RecordResult.Refused(RecordResult.Reason.UNKNOWN_DEFECT_TYPE));
  }

  private RecordResult record(Reference order, String type) {
    return inTransaction(
        (defects, orders) ->
            defects.record(new RecordDefect(order, type, Severity.HIGH, DemoSetting.TECHNICIAN)));
  }

  private RecordResult.Recorded recorded(Reference order, String type) {
    RecordResult result = record(order, type);
    assertThat(result).isInstanceOf(RecordResult.Recorded.class);
    return (RecordResult.Recorded) result;
  }

  private void resolve(Reference defect) {
    inTransaction(
        (defects, orders) -> {
          defects.resolve(defect);
          return defect;
        });
  }

  private OrderView order(Reference order) {
    return inTransaction((defects, orders) -> orders.find(order)).found().orElseThrow();
  }
}
