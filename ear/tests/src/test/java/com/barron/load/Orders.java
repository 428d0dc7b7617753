package com.barron.load;

import com.barron.rig.TestSql;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Orders in progress, each handed out once: a defect puts its order on hold. */
final class Orders {
  private static final long FIRST = 1_000_000;

  private final AtomicLong next;
  private final long end;

  private Orders(long first, int howMany) {
    this.next = new AtomicLong(first);
    this.end = first + howMany;
  }

  /** Creates them with numbers after all that exist. */
  static Orders create(TestSql database, int howMany) {
    long first =
        database.number(
            """
            SELECT greatest(coalesce(max(substr(number, 5)::bigint), 0) + 1, ?)
              FROM production_order
            """,
            FIRST);
    database.run(
        """
        INSERT INTO production_order (number, product, status, percent_complete, due_at)
        SELECT 'ORD-' || n, 'Product ' || n % 200, 'IN_PROGRESS', 10, now() + interval '30 days'
          FROM generate_series(?, ?) n
        """,
        first, first + howMany - 1);
    database.run("VACUUM (ANALYZE) production_order");
    database.run("CHECKPOINT");
    return new Orders(first, howMany);
  }

  /** The number of one that nobody had; empty when there is none left. */
  Optional<String> next() {
    long number = next.getAndIncrement();
    return number < end ? Optional.of("ORD-" + number) : Optional.empty();
  }
}
