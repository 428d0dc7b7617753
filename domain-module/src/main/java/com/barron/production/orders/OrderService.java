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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Plans, holds, releases, completes and cancels orders. */
@Stateless
public class OrderService implements Orders {
  private static final Logger LOG = Logger.getLogger(OrderService.class);

  private final OrderRepository orderRepository;
  private final SlaClocks clocks;
  private final Instance<HoldCondition> holdConditions;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  OrderService(
      OrderRepository orderRepository,
      SlaClocks clocks,
      @Any Instance<HoldCondition> holdConditions,
      @Any Event<Object> events,
      Clock clock) {
    this.orderRepository = orderRepository;
    this.clocks = clocks;
    this.holdConditions = holdConditions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<OrderView> find(Reference order) {
    return orderRepository.find(order).map(found -> found.view(clocks, clock.instant()));
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<Reference, String> products(Collection<Reference> numbers) {
    return orderRepository.products(numbers);
  }

  @Override
  public OrderView plan(Reference number, String product, Instant dueAt) {
    ProductionOrder planned =
        ProductionOrder.released(number.require(ReferenceKind.ORDER), product, dueAt);
    orderRepository.add(planned);
    clocks.startDue(number, OrderSnapshot.PRIORITY, dueAt);
    return published(planned);
  }

  @Override
  public OrderResult hold(Reference order, Reference cause) {
    return orderRepository
        .locked(order)
        .map(locked -> hold(locked, order, cause))
        .orElseGet(OrderResult.Unknown::new);
  }

  private OrderResult hold(ProductionOrder locked, Reference order, Reference cause) {
    if (locked.hold(cause, clock.instant())) {
      LOG.infof("order held order=%s cause=%s", order, cause);
      events.fire(new OrderWasHeld(order, cause));
    }
    return new OrderResult.Done(view(locked));
  }

  @Override
  public OrderResult release(Reference order, Reference cause) {
    return orderRepository
        .locked(order)
        .map(locked -> release(locked, order, cause))
        .orElseGet(OrderResult.Unknown::new);
  }

  private OrderResult release(ProductionOrder locked, Reference order, Reference cause) {
    if (holdConditions.stream().anyMatch(condition -> condition.needs(cause))) {
      return new OrderResult.Refused(OrderResult.Reason.HOLD_NEEDED, view(locked));
    }
    if (locked.release(cause, clock.instant())) {
      OrderStatus status = locked.snapshot().status();
      LOG.infof("order released order=%s cause=%s status=%s", order, cause, status);
      events.fire(new OrderWasReleased(order, cause, status));
    }
    return new OrderResult.Done(view(locked));
  }

  @Override
  public OrderResult start(Reference order) {
    return change(order, ProductionOrder::canStart, ProductionOrder::start);
  }

  @Override
  public OrderResult progress(Reference order, int percentComplete) {
    return change(order, ProductionOrder::isInProgress, it -> it.progress(percentComplete));
  }

  @Override
  public OrderResult complete(Reference order) {
    return change(
        order,
        ProductionOrder::isInProgress,
        it -> {
          it.complete(clock.instant());
          stopClock(order);
        });
  }

  @Override
  public OrderResult cancel(Reference order) {
    return change(
        order,
        ProductionOrder::canBeCancelled,
        it -> {
          it.cancel(clock.instant());
          stopClock(order);
        });
  }

  /** An order that planning put into the table itself has none. */
  private void stopClock(Reference order) {
    if (clocks.status(order, clock.instant()).found().isPresent()) {
      clocks.stop(order);
    }
  }

  private OrderResult change(
      Reference number, Predicate<ProductionOrder> isAllowed, Consumer<ProductionOrder> step) {
    Optional<ProductionOrder> locked = orderRepository.locked(number);
    if (locked.isEmpty()) {
      return new OrderResult.Unknown();
    }
    ProductionOrder order = locked.get();
    if (!isAllowed.test(order)) {
      return new OrderResult.Refused(OrderResult.Reason.STATUS, view(order));
    }
    OrderView before = view(order);
    step.accept(order);
    return new OrderResult.Done(published(order), Optional.of(before));
  }

  private OrderView published(ProductionOrder order) {
    OrderView view = view(order);
    LOG.infof(
        "order changed order=%s status=%s percent=%d",
        view.number(), view.status(), view.percentComplete());
    events.fire(new OrderChanged(view.number(), view.status(), view.percentComplete()));
    return view;
  }

  private OrderView view(ProductionOrder order) {
    return order.snapshot().view(clocks, clock.instant());
  }
}
