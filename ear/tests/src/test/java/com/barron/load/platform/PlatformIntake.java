package com.barron.load.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.platform.PlatformDialogue.Turn;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Stores a message once, with its effect and its reply: one transaction, and one statement beside
 * the dialogue's own. Conversations are remembered by this server alone.
 */
@Stateless
public class PlatformIntake {
  private static final Map<String, Conversation> KNOWN = new ConcurrentHashMap<>();

  private static final String BEGIN =
      "INSERT INTO whatsapp_session (channel, identity_value) VALUES ('twilio', ?) RETURNING id";

  private static final String STORE =
      """
      WITH seen AS (
        INSERT INTO whatsapp_inbox (channel, provider_message_id) VALUES ('twilio', ?)
        ON CONFLICT DO NOTHING RETURNING 1
      ), talk AS (
        UPDATE whatsapp_session
           SET state = ?, version = version + 1, last_inbound_at = now()
         WHERE id = ? AND version = ? AND EXISTS (SELECT FROM seen)
        RETURNING id
      ), said AS (
        INSERT INTO whatsapp_log (session_id, from_person, body, correlation)
        SELECT talk.id, line.nr = 1, line.body, ?
          FROM talk CROSS JOIN (VALUES (1, ?::text), (2, ?)) AS line (nr, body)
         ORDER BY line.nr
        RETURNING id, session_id, from_person
      )
      INSERT INTO whatsapp_outbox (id, session_id, channel, state, due_at)
      SELECT id, session_id, 'twilio', 'SENDING', now() + interval '30 seconds'
        FROM said WHERE NOT from_person
      RETURNING id
      """;

  private static final String SENT =
      """
      UPDATE whatsapp_outbox o SET state = 'SENT', provider_message_id = r.sid, due_at = NULL
        FROM set_config('synchronous_commit', 'off', true),
             unnest(?::bigint[], ?::text[]) AS r (id, sid)
       WHERE o.id = r.id
      """;

  @Resource(lookup = "java:jboss/datasources/BarronDS")
  private DataSource dataSource;

  private record Conversation(long id, long version, Turn at) {}

  /** A reply that is committed. @param id the outbox's */
  public record StoredReply(long id, String text) {}

  /** What the provider accepted. @param sid its own id */
  public record AcceptedReply(long id, String sid) {}

  /** The reply to a message; empty when the message was stored before. */
  public Optional<StoredReply> take(String number, String sid, String said) {
    try (Connection connection = dataSource.getConnection()) {
      Conversation before = KNOWN.get(number);
      if (before == null) {
        before = new Conversation(begin(connection, number), 0, new Turn("MENU", "", ""));
      }
      Turn turn = PlatformDialogue.next(connection, before.at().state(), before.at().order(), said);
      Optional<StoredReply> stored = store(connection, before, sid, said, turn);
      if (stored.isPresent()) {
        KNOWN.put(number, new Conversation(before.id(), before.version() + 1, turn));
      }
      return stored;
    } catch (SQLException e) {
      throw new EJBException(e);
    }
  }

  /** Records together what was sent; nobody waits for the commit. */
  public void sent(List<AcceptedReply> accepted) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(SENT)) {
      Object[] ids = accepted.stream().map(AcceptedReply::id).toArray();
      Object[] sids = accepted.stream().map(AcceptedReply::sid).toArray();
      update.setArray(1, connection.createArrayOf("bigint", ids));
      update.setArray(2, connection.createArrayOf("text", sids));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new EJBException(e);
    }
  }

  private static long begin(Connection connection, String number) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setString(1, number);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Optional<StoredReply> store(
      Connection connection, Conversation before, String sid, String said, Turn turn)
      throws SQLException {
    try (PreparedStatement store = connection.prepareStatement(STORE)) {
      store.setString(1, sid);
      store.setString(2, turn.state());
      store.setLong(3, before.id());
      store.setLong(4, before.version());
      store.setString(5, correlation(sid));
      store.setString(6, said);
      store.setString(7, turn.reply());
      try (ResultSet row = store.executeQuery()) {
        return row.next()
            ? Optional.of(new StoredReply(row.getLong(1), turn.reply()))
            : Optional.empty();
      }
    }
  }

  private static String correlation(String sid) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(("twilio:" + sid).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new EJBException(e);
    }
  }
}
