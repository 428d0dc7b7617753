package com.barron.whatsapp.locks;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.WhatsAppDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LockWaitReportIT {
  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final LockWaitReport report = new LockWaitReport(database.dataSource());

  @Test
  @Timeout(60)
  void namesTheSessionThatBlocksOnce() throws Exception {
    try (Connection holding = database.dataSource().getConnection();
        Statement statement = holding.createStatement()) {
      assertThat(report.news()).isEmpty();

      holding.setAutoCommit(false);
      statement.execute("LOCK TABLE whatsapp_inbox");
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(() -> database.value("SELECT count(*) FROM whatsapp_inbox"));
      List<LockHolder> told = new ArrayList<>();
      while (told.isEmpty()) {
        told.addAll(report.news());
      }

      assertThat(told)
          .singleElement()
          .satisfies(
              holder -> {
                assertThat(holder.pid()).isEqualTo(pid(holding));
                assertThat(holder.tables()).isEqualTo("whatsapp_inbox");
                assertThat(holder.waiting()).isEqualTo(1);
              });
      assertThat(report.news()).isEmpty();

      holding.rollback();
      waiting.join();
    }
    assertThat(report.news()).isEmpty();
  }

  private static int pid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }
}
