package com.barron.whatsapp.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Deletes what is too old, a batch in one statement and one commit. Rows that somebody else has are
 * left to them. Times are the database's.
 */
@Singleton
class RetentionRepository {
  /**
   * Their keys make a message's effect happen once; a provider repeats one for seven days at most.
   */
  private static final String SEEN =
      """
      DELETE FROM whatsapp_inbox
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM whatsapp_inbox
                                WHERE received_at < now() - ? * interval '1 day'
                                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  /** When strangers were told that nobody knows them. */
  private static final String TOLD =
      """
      DELETE FROM whatsapp_unknown_sender_reply
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM whatsapp_unknown_sender_reply
                                WHERE replied_at < now() - ? * interval '1 day'
                                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  /** Ours, with their rows of the outbox. What is not finished stays, however old. */
  private static final String PAID =
      """
      WITH old AS (
        SELECT id, session_id FROM whatsapp_outbox
         WHERE created_at < now() - ? * interval '1 day' AND state NOT IN ('PENDING', 'SENDING', 'UNKNOWN')
         LIMIT ? FOR UPDATE SKIP LOCKED
      ), texts AS (
        DELETE FROM whatsapp_log l USING old WHERE l.session_id = old.session_id AND l.id = old.id
      )
      DELETE FROM whatsapp_outbox o USING old WHERE o.id = old.id
      """;

  /** Theirs. */
  private static final String HEARD =
      """
      DELETE FROM whatsapp_log
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM whatsapp_log
                                WHERE created_at < now() - ? * interval '1 day' AND from_person
                                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  /** With whom they were told. The alarms themselves are the domain's, and stay. */
  private static final String ALERTED =
      """
      DELETE FROM sla_alert
       WHERE id = ANY (ARRAY(SELECT id FROM sla_alert
                              WHERE raised_at < now() - ? * interval '1 day' AND next_at IS NULL
                              LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  /** Files that were fetched or given up; what is kept of them is with their record. */
  private static final String FETCHED =
      """
      DELETE FROM whatsapp_media_fetch
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM whatsapp_media_fetch
                                WHERE finished_at < now() - ? * interval '1 day'
                                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  private final DataSource dataSource;

  @Inject
  RetentionRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The ids of messages that were taken in. All of these: how many were deleted, at most so many.
   */
  int deleteSeen(int days, int most) throws SQLException {
    return delete(SEEN, days, most);
  }

  int deleteTold(int days, int most) throws SQLException {
    return delete(TOLD, days, most);
  }

  int deletePaid(int days, int most) throws SQLException {
    return delete(PAID, days, most);
  }

  int deleteHeard(int days, int most) throws SQLException {
    return delete(HEARD, days, most);
  }

  /** Alerts that need no look any more. */
  int deleteAlerts(int days, int most) throws SQLException {
    return delete(ALERTED, days, most);
  }

  int deleteFetched(int days, int most) throws SQLException {
    return delete(FETCHED, days, most);
  }

  private int delete(String sql, int days, int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setInt(1, days);
      delete.setInt(2, most);
      return delete.executeUpdate();
    }
  }
}
