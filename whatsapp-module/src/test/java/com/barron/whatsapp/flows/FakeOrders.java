package com.barron.whatsapp.flows;

import com.barron.production.orders.HoldCondition;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demo orders, in memory. */
final class FakeOrders implements Orders {
  private static final Duration WARNING = Duration.ofHours(24);
  private static final int ALL = 100;

  private final Map<String, OrderView> orders = new HashMap<>();
  private final Map<String, OrderStatus> heldFrom = new HashMap<>();
  private final List<HoldCondition> holdConditions = new ArrayList<>();
  private final CountedLookups countedLookups;

  FakeOrders(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
    add("ORD-12345", OrderStatus.IN_PROGRESS, 75, Duration.ofDays(6));
    add("ORD-12346", OrderStatus.RELEASED, 0, Duration.ofDays(12));
    add("ORD-12347", OrderStatus.IN_PROGRESS, 40, Duration.ofHours(10));
    add("ORD-12348", OrderStatus.IN_PROGRESS, 55, Duration.ofDays(4));
    add("ORD-12349", OrderStatus.COMPLETED, ALL, Duration.ofDays(1));
    add("ORD-12350", OrderStatus.IN_PROGRESS, 60, Duration.ofDays(-1));
    hold(Reference.of("ORD-12348"), Reference.of("DEF-98764"));
  }

  private void add(String number, OrderStatus status, int percent, Duration left) {
    Instant dueAt = DemoChat.CLOCK.instant().plus(left);
    put(Reference.of(number), "Pump Housing", status, percent, dueAt, List.of());
  }

  /** From now on holds stay as long as this condition needs them. */
  void keepHeldBy(HoldCondition holdCondition) {
    holdConditions.add(holdCondition);
  }

  void vanish(String number) {
    orders.remove(number);
  }

  @Override
  public Match<OrderView> find(Reference order) {
    return countedLookups.find(orders, order);
  }

  @Override
  public Map<Reference, String> products(Collection<Reference> numbers) {
    return numbers.stream()
        .filter(this::has)
        .collect(Collectors.toMap(Function.identity(), number -> known(number).product()));
  }

  boolean has(Reference number) {
    return orders.containsKey(number.toString());
  }

  /** An order that is there. */
  OrderView known(Reference number) {
    return Optional.ofNullable(orders.get(number.toString())).orElseThrow();
  }

  @Override
  public OrderResult hold(Reference number, Reference cause) {
    if (!has(number)) {
      return new OrderResult.Unknown();
    }
    OrderView order = known(number);
    if (!hasEnded(order) && !order.heldBy().contains(cause)) {
      heldFrom.putIfAbsent(number.toString(), order.status());
      var causes = new ArrayList<>(order.heldBy());
      causes.add(cause);
      put(order, OrderStatus.ON_HOLD, order.percentComplete(), causes);
    }
    return new OrderResult.Done(known(number));
  }

  @Override
  public OrderView plan(Reference number, String product, Instant dueAt) {
    return put(number, product, OrderStatus.RELEASED, 0, dueAt, List.of());
  }

  @Override
  public OrderResult release(Reference number, Reference cause) {
    if (!has(number)) {
      return new OrderResult.Unknown();
    }
    OrderView order = known(number);
    if (holdConditions.stream().anyMatch(condition -> condition.needs(cause))) {
      return new OrderResult.Refused(OrderResult.Reason.HOLD_NEEDED, order);
    }
    var causes = new ArrayList<>(order.heldBy());
    if (causes.remove(cause)) {
      OrderStatus next =
          causes.isEmpty() ? heldFrom.remove(number.toString()) : OrderStatus.ON_HOLD;
      put(order, next, order.percentComplete(), causes);
    }
    return new OrderResult.Done(known(number));
  }

  @Override
  public OrderResult start(Reference number) {
    return change(number, OrderStatus.RELEASED, OrderStatus.IN_PROGRESS, 0);
  }

  @Override
  public OrderResult progress(Reference number, int percentComplete) {
    return change(number, OrderStatus.IN_PROGRESS, OrderStatus.IN_PROGRESS, percentComplete);
  }

  @Override
  public OrderResult complete(Reference number) {
    return change(number, OrderStatus.IN_PROGRESS, OrderStatus.COMPLETED, ALL);
  }

  @Override
  public OrderResult cancel(Reference number) {
    if (!has(number)) {
      return new OrderResult.Unknown();
    }
    OrderView order = known(number);
    if (hasEnded(order)) {
      return new OrderResult.Refused(OrderResult.Reason.STATUS, order);
    }
    heldFrom.remove(number.toString());
    put(order, OrderStatus.CANCELLED, order.percentComplete(), List.of());
    return new OrderResult.Done(known(number));
  }

  private OrderResult change(Reference number, OrderStatus from, OrderStatus to, int percent) {
    if (!has(number)) {
      return new OrderResult.Unknown();
    }
    OrderView order = known(number);
    if (order.status() != from) {
      return new OrderResult.Refused(OrderResult.Reason.STATUS, order);
    }
    put(order, to, percent, order.heldBy());
    return new OrderResult.Done(known(number));
  }

  private static boolean hasEnded(OrderView order) {
    return order.status() == OrderStatus.COMPLETED || order.status() == OrderStatus.CANCELLED;
  }

  private void put(OrderView order, OrderStatus status, int percent, List<Reference> causes) {
    put(order.number(), order.product(), status, percent, order.dueAt(), causes);
  }

  private OrderView put(
      Reference number,
      String product,
      OrderStatus status,
      int percent,
      Instant dueAt,
      List<Reference> causes) {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("percent out of range: " + percent);
    }
    SlaHealth health = health(status, dueAt, DemoChat.CLOCK.instant());
    var order = new OrderView(number, product, status, percent, dueAt, health, causes);
    orders.put(number.toString(), order);
    return order;
  }

  private static SlaHealth health(OrderStatus status, Instant dueAt, Instant now) {
    boolean inTime = now.isBefore(dueAt);
    if (status == OrderStatus.COMPLETED || status == OrderStatus.CANCELLED) {
      return inTime ? SlaHealth.MET : SlaHealth.MISSED;
    }
    if (!inTime) {
      return SlaHealth.BREACHED;
    }
    return now.isAfter(dueAt.minus(WARNING)) ? SlaHealth.WARNING : SlaHealth.ON_TRACK;
  }
}
