package com.barron.whatsapp.flows;

import com.barron.production.orders.OrderResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaHealth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo orders, in memory. */
final class FakeOrders implements Orders {
  private final Map<String, OrderView> orders = new HashMap<>();
  private final Map<String, OrderStatus> heldFrom = new HashMap<>();
  private final CountedLookups countedLookups;

  FakeOrders(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
    add("ORD-12345", OrderStatus.IN_PROGRESS, 75, SlaHealth.ON_TRACK);
    add("ORD-12346", OrderStatus.RELEASED, 0, SlaHealth.ON_TRACK);
    add("ORD-12347", OrderStatus.IN_PROGRESS, 40, SlaHealth.WARNING);
    add("ORD-12348", OrderStatus.ON_HOLD, 55, SlaHealth.ON_TRACK, "DEF-98764");
    add("ORD-12349", OrderStatus.COMPLETED, 100, SlaHealth.MET);
    add("ORD-12350", OrderStatus.IN_PROGRESS, 60, SlaHealth.BREACHED);
  }

  private void add(
      String number, OrderStatus status, int percent, SlaHealth sla, String... causes) {
    var held = List.of(causes).stream().map(Reference::of).toList();
    if (!held.isEmpty()) {
      heldFrom.put(number, OrderStatus.IN_PROGRESS);
    }
    orders.put(
        number,
        new OrderView(
            Reference.of(number), "Pump Housing", status, percent, Instant.EPOCH, sla, held));
  }

  void vanish(String number) {
    orders.remove(number);
  }

  @Override
  public Match<OrderView> find(Reference order) {
    return countedLookups.find(orders, order);
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
    var planned =
        new OrderView(
            number, product, OrderStatus.RELEASED, 0, dueAt, SlaHealth.ON_TRACK, List.of());
    orders.put(number.toString(), planned);
    return planned;
  }

  @Override
  public OrderResult release(Reference number, Reference cause) {
    if (!has(number)) {
      return new OrderResult.Unknown();
    }
    OrderView order = known(number);
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
    return change(number, OrderStatus.IN_PROGRESS, OrderStatus.COMPLETED, 100);
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
    orders.put(
        order.number().toString(),
        new OrderView(
            order.number(), order.product(), status, percent, order.dueAt(), order.sla(), causes));
  }
}
