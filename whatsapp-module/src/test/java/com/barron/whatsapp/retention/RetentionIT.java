package com.barron.whatsapp.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.alerts.AlertRetention;
import com.barron.whatsapp.conversation.InboxRetention;
import com.barron.whatsapp.conversation.StrangerReplyRetention;
import com.barron.whatsapp.journal.JournalRetention;
import com.barron.whatsapp.media.FetchRetention;
import com.barron.whatsapp.media.message.MessageFileRetention;
import com.barron.whatsapp.outbox.OutboxRetention;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RetentionIT {
  private static final int DAYS = 100;

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final Retention retention =
      new Retention(
          List.of(
              new InboxRetention(database.sql(), DAYS),
              new StrangerReplyRetention(database.sql()),
              new OutboxRetention(database.sql(), DAYS),
              new JournalRetention(database.sql(), DAYS),
              new AlertRetention(database.sql(), DAYS),
              new FetchRetention(database.sql()),
              new MessageFileRetention(database.sql(), DAYS)));

  @Test
  void keepsIdsAndMessagesForAsLongAsIsSaid() {
    messages("young", DAYS - 1, "SENT");
    messages("old", DAYS + 1, "SENT");
    retention.sweep();
    assertThat(texts()).isEqualTo("young in, young out");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("1");

    ids(DAYS - 1, 1);
    ids(DAYS + 1, 1);
    retention.sweep();
    assertThat(database.value("SELECT count(*) FROM whatsapp_inbox")).isEqualTo("1");
  }

  @Test
  void neverDeletesWhatIsNotFinished() {
    messages("pending", 5_000, "PENDING");
    messages("sending", 5_000, "SENDING");
    messages("unknown", 5_000, "UNKNOWN");
    messages("dead", 5_000, "DEAD");
    retention.sweep();
    assertThat(texts()).isEqualTo("pending out, sending out, unknown out");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("3");
  }

  @Test
  void deletesFilesThatWereFetchedAndNoneThatWaits() {
    database.execute(
        """
        INSERT INTO whatsapp_media_fetch
               (channel, reference, subject, caption, person_id, language, state, created_at, finished_at)
        SELECT 'twilio', name, 'DEF-1', '', 1, 'en', CASE WHEN finished THEN 'DONE' ELSE 'PENDING' END,
               now() - interval '20 days', CASE WHEN finished THEN now() - days * interval '1 day' END
          FROM (VALUES ('old', true, 15), ('young', true, 13), ('waits', false, 15)) f (name, finished, days)
        """);
    retention.sweep();
    assertThat(
            database.value(
                "SELECT string_agg(reference, ' ' ORDER BY id) FROM whatsapp_media_fetch"))
        .isEqualTo("young waits");
  }

  @Test
  void keepsFilesOfMessagesAsLongAsMessages() {
    database.execute(
        """
        INSERT INTO whatsapp_message_file (session_id, correlation, person_id, content_type, bytes, created_at)
        SELECT 1, name, 1, 'image/png', 'x', now() - days * interval '1 day'
          FROM (VALUES ('old', 101), ('young', 99)) f (name, days)
        """);
    retention.sweep();
    assertThat(database.value("SELECT string_agg(correlation, ' ') FROM whatsapp_message_file"))
        .isEqualTo("young");
  }

  @Test
  void deletesManyInBatches() {
    ids(DAYS + 1, 2_500);
    retention.sweep();
    assertThat(database.value("SELECT count(*) FROM whatsapp_inbox")).isEqualTo("0");
  }

  @Test
  void leavesARowToWhoeverHasIt() throws SQLException {
    messages("old", DAYS + 1, "DEAD");
    try (Connection redriver = database.dataSource().getConnection()) {
      redriver.setAutoCommit(false);
      try (var statement = redriver.createStatement()) {
        statement.execute(
            "UPDATE whatsapp_outbox SET state = 'PENDING', finished_at = NULL, error_code = NULL");
        retention.sweep();
        redriver.commit();
      }
    }
    assertThat(texts()).isEqualTo("old out");
    assertThat(database.value("SELECT state FROM whatsapp_outbox")).isEqualTo("PENDING");
  }

  @Test
  void deletesAlertsThatAreOverWithTheirNotices() {
    alert(1, DAYS + 1, "OVER");
    alert(2, DAYS - 1, "OVER");
    alert(3, 5_000, "OPEN");
    retention.sweep();
    assertThat(database.value("SELECT string_agg(subject, ' ' ORDER BY id) FROM sla_alert"))
        .isEqualTo("MAINT-2 MAINT-3");
    assertThat(database.value("SELECT count(*) FROM sla_alert_notification")).isEqualTo("2");
  }

  private void alert(int number, int age, String state) {
    String insert =
        """
        WITH alert AS (
          INSERT INTO sla_alert (subject, kind, cycle, priority, deadline, raised_at, state, step, next_at)
          VALUES ('MAINT-%1$d', 'BREACH', 1, 'HIGH', now(), now() - interval '%2$d days', '%3$s', 0,
                  CASE WHEN '%3$s' = 'OPEN' THEN now() END)
          RETURNING id
        )
        INSERT INTO sla_alert_notification (alert, person, round, step, outcome) SELECT id, 1, 0, 0, 'UNREACHABLE' FROM alert
        """;
    database.execute(String.format(Locale.ROOT, insert, number, age, state));
  }

  private String texts() {
    return database.value("SELECT string_agg(body, ', ' ORDER BY id) FROM whatsapp_log");
  }

  private void ids(int age, int count) {
    database.execute(
        String.format(
            Locale.ROOT,
            "INSERT INTO whatsapp_inbox SELECT 'twilio', 'SM' || %d || '-' || n, now() - interval '%d days' FROM generate_series(1, %d) n",
            age,
            age,
            count));
  }

  /** One from a person and our answer to it, which is in this state. */
  private void messages(String name, int age, String state) {
    String insert =
        """
        WITH said AS (
          INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation, created_at)
          SELECT 1, n = 1, 'TEXT', '%1$s ' || CASE n WHEN 1 THEN 'in' ELSE 'out' END, 'c', now() - interval '%2$d days'
            FROM generate_series(1, 2) n
          RETURNING id, from_person, created_at
        )
        INSERT INTO whatsapp_outbox (id, session_id, channel, state, lease_token, unknown_since, provider_message_id, finished_at, error_code, expires_at, created_at)
        SELECT id, 1, 'twilio', '%3$s',
               CASE WHEN '%3$s' = 'SENDING' THEN gen_random_uuid() END,
               CASE WHEN '%3$s' = 'UNKNOWN' THEN created_at END,
               CASE WHEN '%3$s' = 'SENT' THEN 'SM-%1$s' END,
               CASE WHEN '%3$s' IN ('SENT', 'DEAD') THEN created_at END,
               CASE WHEN '%3$s' = 'DEAD' THEN 'expired' END,
               now(), created_at
          FROM said WHERE NOT from_person
        """;
    database.execute(String.format(Locale.ROOT, insert, name, age, state));
  }
}
