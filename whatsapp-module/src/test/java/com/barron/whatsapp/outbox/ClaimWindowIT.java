package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.WhatsAppDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a claim reads is bounded by its windows, however much waits. */
class ClaimWindowIT {
  private static final int WAITING = 5_000;

  /** A window of each state, and the first row of each conversation in it. */
  private static final int READ_AT_MOST = 6 * 128;

  private static final String CLAIM =
      "SELECT count(*) FROM outbox_claim('{meta}', '{$SENDS}', '{8}', '{0}', 8, 30000, gen_random_uuid())";

  private static final String READ =
      """
      SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
       WHERE relname = 'whatsapp_outbox'
      """;

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();

  @Test
  void whatWaitsForAProviderThatIsDownIsNotReadBySearches() throws SQLException {
    wait(WAITING);

    assertThat(readByAClaim(0)).isLessThan(READ_AT_MOST);
  }

  @Test
  void whatWaitsIsReadAsFarAsTheWindow() throws SQLException {
    wait(WAITING);

    assertThat(readByAClaim(8)).isBetween(8L, (long) READ_AT_MOST);
  }

  @Test
  void whatCameWhileTheStatisticsSayThatNothingWaitsIsReadAsFarAsTheWindow() throws SQLException {
    wait(WAITING);
    waitUnknownToTheStatistics();

    assertThat(readByAClaim(8)).isBetween(8L, (long) READ_AT_MOST);
    assertThat(readBy("SELECT outbox_park('{meta}')")).isBetween(128L, (long) READ_AT_MOST);
    assertThat(readBy("SELECT outbox_owes(1)::int")).isEqualTo(1);
  }

  private void waitUnknownToTheStatistics() {
    database.execute(
        """
        UPDATE whatsapp_outbox SET state = 'SENT', finished_at = now(), provider_message_id = id::text;
        """);
    database.execute("VACUUM ANALYZE whatsapp_outbox");
    database.execute(
        """
        UPDATE whatsapp_outbox SET state = 'PENDING', finished_at = NULL, provider_message_id = NULL;
        """);
  }

  private void wait(int messages) {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        SELECT 'meta', 'PHONE', '+1202555' || n FROM generate_series(1000, 1999) n;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT 1 + n % 1000, false, 'REPLY', 'text', 'c' FROM generate_series(1, $MANY) n;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, 'meta', now() + interval '1 hour' FROM whatsapp_log;
        ANALYZE;
        """
            .replace("$MANY", String.valueOf(messages)));
  }

  private long readByAClaim(int sends) throws SQLException {
    return readBy(CLAIM.replace("$SENDS", String.valueOf(sends)));
  }

  private long readBy(String statementThatReads) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      number(statement, statementThatReads);
      long read = number(statement, READ);
      connection.rollback();
      return read;
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}
