package com.barron.whatsapp.idle;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.conversation.SessionCodec;
import com.barron.whatsapp.conversation.SessionRepository;
import com.barron.whatsapp.conversation.StoreResult;
import com.barron.whatsapp.flows.ChatResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Conversations in which nothing was said for a while, in the database. Times are its own. */
@Singleton
class IdleConversationRepository {
  /**
   * A form is open and rests too long. It is nudged once for each silence, within the 24 hours in
   * which a person may be written to, and not while an earlier message to them still waits.
   */
  private static final String DUE =
      """
      SELECT s.id, s.version, s.channel, s.identity_kind, s.identity_value,
             s.person_id, s.person_name, s.person_role, s.language, s.state, s.rate, s.bsuid,
             s.taken_over_by, s.taken_over_until,
             s.last_inbound_at <= now() - t.end_after AS is_over,
             s.last_inbound_at > now() - interval '24 hours'
               AND NOT has_opted_out(s.person_id, s.channel, s.identity_kind, s.identity_value) AS is_reachable
        FROM whatsapp_session s
       CROSS JOIN (SELECT ? * interval '1 millisecond' AS nudge_after, ? * interval '1 millisecond' AS end_after) t
       WHERE s.last_inbound_at <= now() - least(t.nudge_after, t.end_after)
         AND s.person_id IS NOT NULL
         AND (s.taken_over_until IS NULL OR s.taken_over_until <= now())
         AND s.state ~ '^\\{"form":"[^"]'
         AND (s.last_inbound_at <= now() - t.end_after
              OR (s.reminded_at IS NULL OR s.reminded_at < s.last_inbound_at)
                 AND s.last_inbound_at > now() - interval '24 hours'
                 AND NOT has_opted_out(s.person_id, s.channel, s.identity_kind, s.identity_value)
                 AND NOT EXISTS (SELECT FROM whatsapp_outbox o
                                  WHERE o.session_id = s.id AND o.state IN ('PENDING', 'SENDING', 'UNKNOWN')))
      """;

  private static final String FIND = DUE + " ORDER BY s.last_inbound_at LIMIT ?";

  /** Who is talking now, or is being answered by another node, is not idle. */
  private static final String CLAIM =
      DUE + " AND s.id = ? AND s.version = ? FOR UPDATE OF s SKIP LOCKED";

  /** The conversation moves on as by a message, so that what a cache remembers is found out. */
  private static final String WRITE =
      """
      WITH talk AS (
        UPDATE whatsapp_session
           SET state = ?, version = version + 1, reminded_at = now()
         WHERE id = ? AND version = ?
        RETURNING id, channel, last_inbound_at
      ), said AS (
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
        SELECT talk.id, false, 'REPLY', line.body, nullif(line.payload, ''), ?
          FROM talk CROSS JOIN unnest(?::text[], ?::text[]) WITH ORDINALITY AS line (body, payload, nr)
         ORDER BY line.nr
        RETURNING id, session_id
      ), owed AS (
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT said.id, said.session_id, talk.channel, least(now() + interval '1 hour', talk.last_inbound_at + interval '24 hours')
          FROM said JOIN talk ON talk.id = said.session_id
      )
      SELECT count(*) FROM talk
      """;

  private static final Duration NEVER = Duration.ofDays(36_500);

  private final Sql sql;

  @Inject
  IdleConversationRepository(Sql sql) {
    this.sql = sql;
  }

  /** Those that rest longest first, without a lock. A span of zero: never. */
  List<IdleConversation> find(Duration nudgeAfter, Duration endAfter, int most) {
    return sql.read(
        FIND, IdleConversationRepository::idle, millis(nudgeAfter), millis(endAfter), most);
  }

  /**
   * Locks a conversation that was found; empty when it went on meanwhile, or somebody else has it.
   */
  Optional<IdleConversation> claim(IdleConversation found, Duration nudgeAfter, Duration endAfter) {
    Session session = found.session();
    return sql.first(
        CLAIM,
        IdleConversationRepository::idle,
        millis(nudgeAfter),
        millis(endAfter),
        session.id(),
        session.version());
  }

  /** Conversation, journal and outbox in one statement. */
  StoreResult store(IdleConversation idleConversation, ChatResult chatResult, List<Reply> replies) {
    Session session = idleConversation.session();
    return sql.one(
        WRITE,
        row ->
            row.getLong(1) == 1
                ? new StoreResult.Done(
                    session.after(session.id(), chatResult.state()), replies.size())
                : new StoreResult.Conflict(),
        SessionCodec.of(chatResult.state()),
        session.id(),
        session.version(),
        "idle-" + session.id() + "-" + session.version(),
        SqlArray.texts(replies, Reply::text),
        SqlArray.texts(replies, ReplyCodec::extras));
  }

  private static long millis(Duration span) {
    return span.isZero() ? NEVER.toMillis() : Math.min(span.toMillis(), NEVER.toMillis());
  }

  private static IdleConversation idle(ResultSet row) throws SQLException {
    return new IdleConversation(
        new Identity(
            row.getString("channel"),
            IdentityKind.valueOf(row.getString("identity_kind")),
            row.getString("identity_value")),
        SessionRepository.session(row),
        row.getBoolean("is_over"),
        row.getBoolean("is_reachable"));
  }
}
