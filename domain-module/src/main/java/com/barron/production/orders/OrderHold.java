package com.barron.production.orders;

import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.SQLRestriction;

/** One cause for an order to be on hold, until it is released. Part of its order. */
@Entity
@Table(name = "order_hold")
@SQLRestriction("released_at is null")
class OrderHold {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_number")
  private ProductionOrder order;

  private String cause;
  private Instant placedAt;
  private Instant releasedAt;

  OrderHold() {}

  static OrderHold of(ProductionOrder order, Reference cause, Instant at) {
    OrderHold hold = new OrderHold();
    hold.order = order;
    hold.cause = cause.toString();
    hold.placedAt = at;
    return hold;
  }

  boolean hasCause(Reference other) {
    return cause.equals(other.toString());
  }

  Reference cause() {
    return Reference.of(cause);
  }

  void end(Instant at) {
    releasedAt = at;
  }
}
