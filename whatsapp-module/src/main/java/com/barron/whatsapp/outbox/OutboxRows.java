package com.barron.whatsapp.outbox;

import com.barron.production.people.Identity;
import com.barron.production.people.IdentityKind;
import com.barron.whatsapp.channel.ReplyText;
import com.barron.whatsapp.outbox.Claim.Work;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The outbox's table. Each method is one statement and, outside a transaction, one commit. Times
 * are the database's.
 */
@Singleton
class OutboxRows {
  /**
   * Takes what is due and may go: of each conversation only the oldest unsent row. A row whose
   * lease ended while it was being sent is not sent again but asked for.
   */
  private static final String CLAIM =
      """
      UPDATE whatsapp_outbox o
         SET state = c.next,
             attempts = o.attempts + CASE c.next WHEN 'SENDING' THEN 1 ELSE 0 END,
             first_tried_at = CASE c.next WHEN 'SENDING' THEN coalesce(o.first_tried_at, now()) ELSE o.first_tried_at END,
             unknown_since = CASE c.next WHEN 'UNKNOWN' THEN coalesce(o.unknown_since, now()) END,
             due_at = now() + ? * interval '1 millisecond',
             lease_token = CASE c.next WHEN 'DEAD' THEN NULL ELSE ?::uuid END,
             error_code = CASE WHEN c.next <> 'DEAD' THEN o.error_code WHEN o.state = 'PENDING' THEN 'expired' ELSE 'unknown-outcome' END,
             finished_at = CASE c.next WHEN 'DEAD' THEN now() END
        FROM (SELECT q.id, q.session_id,
                     CASE WHEN q.state = 'PENDING' THEN CASE WHEN q.expires_at <= now() THEN 'DEAD' ELSE 'SENDING' END
                          WHEN q.expires_at + interval '1 hour' <= now() THEN 'DEAD'
                          ELSE 'UNKNOWN' END AS next
                FROM whatsapp_outbox q
               WHERE q.state IN ('PENDING', 'SENDING', 'UNKNOWN')
                 AND q.due_at <= now()
                 AND q.channel = ANY (?)
                 AND NOT EXISTS (SELECT FROM whatsapp_outbox e
                                  WHERE e.session_id = q.session_id AND e.id < q.id
                                    AND e.state IN ('PENDING', 'SENDING', 'UNKNOWN'))
               ORDER BY q.due_at
               LIMIT ?
                 FOR UPDATE SKIP LOCKED) c
        JOIN whatsapp_session s ON s.id = c.session_id
        JOIN whatsapp_log l ON l.session_id = c.session_id AND l.id = c.id
       WHERE o.id = c.id
      RETURNING o.id, o.session_id, o.channel, o.state, o.attempts, o.first_tried_at,
                (extract(epoch FROM now() - o.unknown_since) * 1000)::bigint AS unknown_ms,
                s.identity_kind, s.identity_value, l.body, l.payload
      """;

  /** Whether others of the conversation waited for this row. */
  private static final String MORE =
      """
      EXISTS (SELECT FROM whatsapp_outbox n
               WHERE n.session_id = whatsapp_outbox.session_id AND n.id > whatsapp_outbox.id
                 AND n.state IN ('PENDING', 'SENDING', 'UNKNOWN'))
      """;

  private static final String SENT =
      """
      UPDATE whatsapp_outbox
         SET state = 'SENT', provider_message_id = ?, finished_at = now(), error_code = NULL,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      RETURNING $MORE
      """
          .replace("$MORE", MORE);

  private static final String PENDING =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = least(now() + ? * interval '1 millisecond', expires_at), error_code = ?,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      """;

  private static final String UNKNOWN =
      """
      UPDATE whatsapp_outbox
         SET state = 'UNKNOWN', due_at = now() + ? * interval '1 millisecond', error_code = ?,
             lease_token = NULL, unknown_since = coalesce(unknown_since, now())
       WHERE id = ? AND lease_token = ?
      """;

  private static final String DEAD =
      """
      UPDATE whatsapp_outbox
         SET state = 'DEAD', finished_at = now(), error_code = ?, lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      RETURNING $MORE
      """
          .replace("$MORE", MORE);

  private static final String TAKEN =
      """
      SELECT o.provider_message_id
        FROM (SELECT id FROM whatsapp_log WHERE session_id = ? AND NOT from_person ORDER BY id DESC LIMIT 300) l
        JOIN whatsapp_outbox o ON o.id = l.id
       WHERE o.provider_message_id IS NOT NULL
      """;

  private static final int LONGEST_REASON = 64;

  private final DataSource dataSource;

  @Inject
  OutboxRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<Claim> claim(Collection<String> channels, int most, Duration lease) throws SQLException {
    UUID token = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setLong(1, lease.toMillis());
      claim.setObject(2, token);
      claim.setArray(3, connection.createArrayOf("text", channels.toArray()));
      claim.setInt(4, most);
      List<Claim> claims = new ArrayList<>();
      try (ResultSet rows = claim.executeQuery()) {
        while (rows.next()) {
          claims.add(claim(rows, token));
        }
      }
      return claims;
    }
  }

  Ended sent(Claim claim, String providerMessageId) throws SQLException {
    return end(SENT, providerMessageId, claim);
  }

  /**
   * Whether the lease was still ours. To be sent again after a delay, or dead when it expires
   * before.
   */
  boolean pending(Claim claim, Duration delay, String reason) throws SQLException {
    return update(PENDING, delay.toMillis(), cut(reason), claim.id(), claim.token());
  }

  /** To be asked for after a delay. */
  boolean unknown(Claim claim, Duration delay, String reason) throws SQLException {
    return update(UNKNOWN, delay.toMillis(), cut(reason), claim.id(), claim.token());
  }

  Ended dead(Claim claim, String code) throws SQLException {
    return end(DEAD, cut(code), claim);
  }

  /** The providers' ids of a conversation's latest messages. */
  List<String> taken(Claim claim) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement taken = connection.prepareStatement(TAKEN)) {
      taken.setLong(1, claim.sessionId());
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = taken.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }

  private static Claim claim(ResultSet row, UUID token) throws SQLException {
    String channel = row.getString("channel");
    OffsetDateTime tried = row.getObject("first_tried_at", OffsetDateTime.class);
    return new Claim(
        row.getLong("id"),
        row.getLong("session_id"),
        channel,
        token,
        work(row.getString("state")),
        row.getInt("attempts"),
        tried == null ? Instant.EPOCH : tried.toInstant(),
        Duration.ofMillis(row.getLong("unknown_ms")),
        new Identity(
            channel,
            IdentityKind.valueOf(row.getString("identity_kind")),
            row.getString("identity_value")),
        ReplyText.reply(
            row.getString("body"), Objects.requireNonNullElse(row.getString("payload"), "")));
  }

  private static Work work(String state) {
    return switch (state) {
      case "SENDING" -> Work.SEND;
      case "UNKNOWN" -> Work.RECONCILE;
      default -> Work.NONE;
    };
  }

  private Ended end(String sql, String value, Claim claim) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, value);
      update.setLong(2, claim.id());
      update.setObject(3, claim.token());
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? (row.getBoolean(1) ? Ended.MORE_WAIT : Ended.LAST) : Ended.BY_OTHERS;
      }
    }
  }

  private boolean update(String sql, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate() == 1;
    }
  }

  private static String cut(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
