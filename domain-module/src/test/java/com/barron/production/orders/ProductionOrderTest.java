package com.barron.production.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.reference.Reference;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductionOrderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Reference FIRST = Reference.of("DEF-1");
  private static final Reference SECOND = Reference.of("DEF-2");

  private final ProductionOrder order =
      ProductionOrder.released(Reference.of("ORD-12345"), "Pump", NOW);

  @Test
  void isReleasedStartedAndCompleted() {
    order.start();
    order.progress(40);
    assertThat(order.snapshot().percentComplete()).isEqualTo(40);
    order.complete(NOW);
    assertThat(order.snapshot().status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(order.snapshot().percentComplete()).isEqualTo(100);
  }

  @Test
  void staysOnHoldUntilItsLastHoldEnds() {
    order.start();
    order.hold(FIRST, NOW);
    order.hold(SECOND, NOW);
    order.release(FIRST, NOW);
    assertThat(order.snapshot().status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(order.snapshot().heldBy()).containsExactly(SECOND);
    order.release(SECOND, NOW);
    assertThat(order.snapshot().status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void theSameCauseHoldsOnce() {
    assertThat(order.hold(FIRST, NOW)).isTrue();
    assertThat(order.hold(FIRST, NOW)).isFalse();
    assertThat(order.snapshot().heldBy()).containsExactly(FIRST);
  }

  @Test
  void aCauseThatDoesNotHoldReleasesNothing() {
    order.hold(FIRST, NOW);
    assertThat(order.release(SECOND, NOW)).isFalse();
    assertThat(order.snapshot().status()).isEqualTo(OrderStatus.ON_HOLD);
  }

  @Test
  void neitherStartsNorProgressesNorCompletesOnHold() {
    order.hold(FIRST, NOW);
    assertThatThrownBy(order::start).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> order.progress(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> order.complete(NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ORD-12345 is ON_HOLD and does not allow complete");
  }

  @Test
  void aCompletedOrderIsNotHeld() {
    order.start();
    order.complete(NOW);
    assertThat(order.hold(FIRST, NOW)).isFalse();
    assertThat(order.snapshot().status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(order.snapshot().heldBy()).isEmpty();
  }

  @Test
  void knowsOnlyPercentagesFromZeroToAHundred() {
    order.start();
    assertThatThrownBy(() -> order.progress(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> order.progress(101)).isInstanceOf(IllegalArgumentException.class);
  }
}
