package com.barron.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The product goes on while its rows are put back. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class DatabaseSnapshotIT {
  private final TestRig testRig;

  DatabaseSnapshotIT(TestRig testRig) {
    this.testRig = testRig;
  }

  @Test
  void whoHoldsOneTableAndAsksForAnotherIsWaitedFor() throws Exception {
    TestSql database = testRig.freshDatabase("snapshot");
    TestSql superuser = testRig.superuserOf("snapshot");
    database.run("CREATE TABLE first AS SELECT 1 AS number");
    database.run("CREATE TABLE second AS SELECT 2 AS number");
    DatabaseSnapshot snapshot = DatabaseSnapshot.of(superuser);

    try (Connection product =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = product.createStatement()) {
      product.setAutoCommit(false);
      statement.execute("UPDATE second SET number = 20");
      CompletableFuture<Void> restored = CompletableFuture.runAsync(snapshot::restore);
      await()
          .until(
              () ->
                  superuser.number(
                          "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO %' AND wait_event IS NOT NULL AND datname = current_database()")
                      > 0);
      statement.execute("UPDATE first SET number = 10");
      product.commit();
      restored.get();
    }

    assertThat(database.column("TABLE first")).containsExactly("1");
    assertThat(database.column("TABLE second")).containsExactly("2");
  }
}
