package com.barron.production.orders;

import com.barron.production.demo.DemoPlant;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class OrderExecutionContractIT extends OrderExecutionContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Function<Production, T> work) {
    return PLANT.inTransaction(
        em -> {
          Orders orders = OrderFixture.orders(em, PLANT.events(), PLANT.clock());
          return work.apply(
              new Production(
                  orders, OrderFixture.execution(em, orders, PLANT.events(), PLANT.clock())));
        });
  }
}
