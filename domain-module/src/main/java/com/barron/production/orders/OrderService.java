package com.barron.production.orders;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Moves orders through their life. */
@Stateless
public class OrderService implements Orders {
  private static final Logger LOG = Logger.getLogger(OrderService.class);

  private final OrderRepository orderRepository;
  private final SlaClocks clocks;
  private final Instance<HoldCondition> guards;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  OrderService(
      OrderRepository orderRepository,
      SlaClocks clocks,
      @Any Instance<HoldCondition> guards,
      @Any Event<Object> events,
      Clock clock) {
    this.orderRepository = orderRepository;
    this.clocks = clocks;
    this.guards = guards;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<OrderView> find(Reference order) {
    return orderRepository.find(order).map(found -> found.view(clocks, clock.instant()));
  }

  @Override
  public OrderView plan(Reference number, String product, Instant dueAt) {
    ProductionOrder planned =
        ProductionOrder.released(number.require(ReferenceKind.ORDER), product, dueAt);
    orderRepository.add(planned);
    clocks.startDue(number, OrderSnapshot.PRIORITY, dueAt);
    return moved(planned);
  }

  @Override
  public OrderView hold(Reference order, Reference cause) {
    ProductionOrder held = orderRepository.locked(order);
    if (held.hold(cause, clock.instant())) {
      LOG.infof("order held order=%s cause=%s", order, cause);
      events.fire(new OrderWasHeld(order, cause));
    }
    return view(held);
  }

  @Override
  public OrderView release(Reference order, Reference cause) {
    ProductionOrder held = orderRepository.locked(order);
    if (guards.stream().anyMatch(guard -> guard.needs(cause))) {
      throw new OrderRefusedException(order, held.snapshot().status(), "release from " + cause);
    }
    if (held.release(cause, clock.instant())) {
      OrderStatus status = held.snapshot().status();
      LOG.infof("order released order=%s cause=%s status=%s", order, cause, status);
      events.fire(new OrderWasReleased(order, cause, status));
    }
    return view(held);
  }

  @Override
  public OrderView start(Reference order) {
    return move(order, ProductionOrder::start);
  }

  @Override
  public OrderView progress(Reference order, int percentComplete) {
    return move(order, it -> it.progress(percentComplete));
  }

  @Override
  public OrderView complete(Reference order) {
    OrderView completed = move(order, it -> it.complete(clock.instant()));
    clocks.stop(order);
    return completed;
  }

  private OrderView move(Reference number, Consumer<ProductionOrder> step) {
    ProductionOrder order = orderRepository.locked(number);
    step.accept(order);
    return moved(order);
  }

  private OrderView moved(ProductionOrder order) {
    OrderView view = view(order);
    LOG.infof(
        "order moved order=%s status=%s percent=%d",
        view.number(), view.status(), view.percentComplete());
    events.fire(new OrderChanged(view.number(), view.status(), view.percentComplete()));
    return view;
  }

  private OrderView view(ProductionOrder order) {
    return order.snapshot().view(clocks, clock.instant());
  }
}
