package com.barron.whatsapp.flows;

import com.barron.production.orders.NoSuchOrderException;
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

/** The demo orders, in memory. */
final class FakeOrders implements Orders {
  private final Map<String, OrderView> orders = new HashMap<>();
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

  OrderView known(Reference number) {
    OrderView order = orders.get(number.toString());
    if (order == null) {
      throw new NoSuchOrderException(number);
    }
    return order;
  }

  @Override
  public OrderView hold(Reference number, Reference cause) {
    OrderView order = known(number);
    if (order.status() == OrderStatus.COMPLETED) {
      return order;
    }
    var causes = new ArrayList<>(order.heldBy());
    causes.add(cause);
    var held =
        new OrderView(
            number,
            order.product(),
            OrderStatus.ON_HOLD,
            order.percentComplete(),
            order.dueAt(),
            order.sla(),
            causes);
    orders.put(number.toString(), held);
    return held;
  }

  @Override
  public OrderView plan(Reference order, String product, Instant dueAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OrderView release(Reference order, Reference cause) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OrderView start(Reference order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OrderView progress(Reference order, int percentComplete) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OrderView complete(Reference order) {
    throw new UnsupportedOperationException();
  }
}
