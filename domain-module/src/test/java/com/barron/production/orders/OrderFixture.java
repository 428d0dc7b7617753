package com.barron.production.orders;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.sla.SlaClockFixture;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;

/** Orders on a database, for tests of the features that use them. */
public final class OrderFixture {
  private OrderFixture() {}

  /** The service as the container would make it. */
  public static Orders orders(
      EntityManager entityManager, Event<Object> events, Clock clock, HoldCondition... conditions) {
    return new OrderService(
        new OrderRepository(entityManager),
        SlaClockFixture.clocks(entityManager, clock),
        new Conditions(List.of(conditions)),
        events,
        clock);
  }

  /** What people do with these orders. */
  static OrderExecution execution(
      EntityManager entityManager, Orders orders, Event<Object> events, Clock clock) {
    return new OrderExecutionService(
        orders,
        EnrolmentFixture.rights(entityManager, clock),
        AuditFixture.audit(entityManager),
        events,
        clock);
  }

  private record Conditions(List<HoldCondition> conditions) implements Instance<HoldCondition> {
    @Override
    public Iterator<HoldCondition> iterator() {
      return conditions.iterator();
    }

    @Override
    public HoldCondition get() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instance<HoldCondition> select(Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends HoldCondition> Instance<U> select(
        Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends HoldCondition> Instance<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
      return conditions.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
      return conditions.size() > 1;
    }

    @Override
    public void destroy(HoldCondition condition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Handle<HoldCondition> getHandle() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<HoldCondition>> handles() {
      throw new UnsupportedOperationException();
    }
  }
}
