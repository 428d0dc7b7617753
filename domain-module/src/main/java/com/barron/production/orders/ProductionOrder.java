package com.barron.production.orders;

import com.barron.production.people.PersonId;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A production order: released, in progress, completed, and on hold as long as anything holds it.
 */
@Entity
@Table(name = "production_order")
class ProductionOrder {
  private static final int ALL = 100;

  @Id private String number;
  private String product;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private int percentComplete;
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private OrderStatus statusBeforeHold;

  private Instant endedAt;
  private String externalSystem;
  private String externalId;

  @Column(insertable = false, updatable = false)
  private Long assigneeId; // of the package assignment

  @Column(insertable = false, updatable = false)
  private Instant updatedAt; // the database stamps each change

  @Version private int version;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<OrderHold> openHolds = new ArrayList<>();

  ProductionOrder() {}

  static ProductionOrder released(Reference number, String product, Instant dueAt) {
    ProductionOrder order = new ProductionOrder();
    order.number = number.toString();
    order.product = product.strip();
    order.status = OrderStatus.RELEASED;
    order.dueAt = dueAt;
    return order;
  }

  /** Whether anything changed: an ended order is not held, and a cause holds once. */
  boolean hold(Reference cause, Instant at) {
    if (endedAt != null) {
      return false;
    }
    if (status != OrderStatus.ON_HOLD) {
      statusBeforeHold = status;
      status = OrderStatus.ON_HOLD;
      // Nothing holds an order that is not on hold, the database sees to it: nothing is read.
      openHolds = new ArrayList<>();
    } else if (openHolds.stream().anyMatch(hold -> hold.hasCause(cause))) {
      return false;
    }
    return openHolds.add(OrderHold.of(this, cause, at));
  }

  /** Whether anything changed: a cause that does not hold the order releases nothing. */
  boolean release(Reference cause, Instant at) {
    List<OrderHold> ended = openHolds.stream().filter(hold -> hold.hasCause(cause)).toList();
    ended.forEach(hold -> hold.end(at));
    openHolds.removeAll(ended);
    if (!ended.isEmpty() && openHolds.isEmpty()) {
      status = statusBeforeHold;
      statusBeforeHold = null;
    }
    return !ended.isEmpty();
  }

  boolean canStart() {
    return status == OrderStatus.RELEASED;
  }

  /** Whether work on it goes on, so that it can make progress and be completed. */
  boolean isInProgress() {
    return status == OrderStatus.IN_PROGRESS;
  }

  void start() {
    require(canStart(), "start");
    status = OrderStatus.IN_PROGRESS;
  }

  void progress(int percent) {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("percent out of range: " + percent);
    }
    require(isInProgress(), "progress");
    percentComplete = percent;
  }

  void complete(Instant at) {
    require(isInProgress(), "complete");
    status = OrderStatus.COMPLETED;
    percentComplete = ALL;
    endedAt = at;
  }

  boolean canBeCancelled() {
    return status.canBecome(OrderStatus.CANCELLED);
  }

  /** Nothing holds an order that is not made. */
  void cancel(Instant at) {
    require(canBeCancelled(), "cancel");
    openHolds.forEach(hold -> hold.end(at));
    openHolds.clear();
    status = OrderStatus.CANCELLED;
    statusBeforeHold = null;
    endedAt = at;
  }

  /** It is again as it was before a step that was a mistake. */
  void restore(OrderStatus before, int percent) {
    if (!openHolds.isEmpty() || before == OrderStatus.ON_HOLD) {
      throw new IllegalStateException(number + " is held, or was");
    }
    status = before;
    percentComplete = percent;
    endedAt = null;
  }

  /** What planning says of it. Its state is the shop floor's. */
  void plan(OrderPlan plan) {
    product = plan.product().strip();
    dueAt = plan.dueAt();
    externalSystem = plan.external().map(ExternalId::system).orElse(null);
    externalId = plan.external().map(ExternalId::id).orElse(null);
  }

  boolean hasEnded() {
    return endedAt != null;
  }

  Instant dueAt() {
    return dueAt;
  }

  /** As it is stored; read anew after a change. */
  OrderDetails details() {
    return new OrderDetails(
        Reference.of(number),
        product,
        status,
        percentComplete,
        dueAt,
        Optional.ofNullable(externalId).map(id -> new ExternalId(externalSystem, id)),
        Optional.ofNullable(endedAt),
        Optional.ofNullable(assigneeId).map(PersonId::new),
        updatedAt);
  }

  OrderSnapshot snapshot() {
    return new OrderSnapshot(
        Reference.of(number),
        product,
        status,
        percentComplete,
        dueAt,
        endedAt,
        openHolds.stream().map(OrderHold::cause).toList());
  }

  private void require(boolean isAllowed, String step) {
    if (!isAllowed) {
      throw new IllegalStateException(number + " is " + status + " and does not allow " + step);
    }
  }
}
