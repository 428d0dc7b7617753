package com.barron.production.orders;

import com.barron.production.demo.DemoPlant;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class OrdersContractIT extends OrdersContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Function<Orders, T> work) {
    return PLANT.inTransaction(
        em -> work.apply(OrderFixture.orders(em, PLANT.events(), PLANT.clock(), NEEDED::equals)));
  }
}
