package com.barron.production.orders;

import static com.barron.production.demo.DemoSetting.MANAGER;
import static com.barron.production.demo.DemoSetting.QUALITY;
import static com.barron.production.demo.DemoSetting.SUPERVISOR;
import static com.barron.production.demo.DemoSetting.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.NotAllowedException;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What all {@link OrderExecution} does: the real one on a database, and that of the tests. */
public abstract class OrderExecutionContract {
  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<Production, T> work);

  /** The orders, and what people do with them. */
  public record Production(Orders orders, OrderExecution execution) {}

  @Test
  void anOrderIsMadeByThoseWhoMay() {
    Reference order = planned("ORD-21001");
    assertThatThrownBy(() -> act(it -> it.start(order, QUALITY)))
        .isInstanceOf(NotAllowedException.class);
    assertThat(status(order)).isEqualTo(OrderStatus.RELEASED);
    act(it -> it.start(order, TECHNICIAN));
    act(it -> it.progress(order, 80, TECHNICIAN));
    assertThat(view(order).percentComplete()).isEqualTo(80);
    act(it -> it.complete(order, SUPERVISOR));
    assertThat(status(order)).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void anOrderOnHoldMakesNoProgressAndIsNotCompleted() {
    Reference order = planned("ORD-21002");
    act(it -> it.start(order, TECHNICIAN));
    inTransaction(it -> it.orders().hold(order, Reference.of("DEF-1")));
    OrderView held = view(order);
    var refused = new OrderResult.Refused(OrderResult.Reason.STATUS, held);
    assertThat(act(it -> it.progress(order, 80, TECHNICIAN))).isEqualTo(refused);
    assertThat(act(it -> it.complete(order, SUPERVISOR))).isEqualTo(refused);
    assertThat(view(order)).isEqualTo(held);
  }

  @Test
  void anOrderIsCancelledByThoseWhoMay() {
    Reference order = planned("ORD-21003");
    assertThatThrownBy(() -> act(it -> it.cancel(order, TECHNICIAN)))
        .isInstanceOf(NotAllowedException.class);
    act(it -> it.cancel(order, MANAGER));
    assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED);
    assertThat(act(it -> it.cancel(order, MANAGER))).isInstanceOf(OrderResult.Refused.class);
    assertThat(act(it -> it.cancel(Reference.of("ORD-999999"), MANAGER)))
        .isEqualTo(new OrderResult.Unknown());
  }

  private OrderResult act(Function<OrderExecution, OrderResult> command) {
    return inTransaction(it -> command.apply(it.execution()));
  }

  private OrderStatus status(Reference order) {
    return view(order).status();
  }

  private OrderView view(Reference order) {
    return inTransaction(it -> it.orders().find(order)).found().orElseThrow();
  }

  private Reference planned(String number) {
    Reference order = Reference.of(number);
    inTransaction(it -> it.orders().plan(order, "Pump", DemoSetting.NOW.plus(Duration.ofDays(7))));
    return order;
  }
}
