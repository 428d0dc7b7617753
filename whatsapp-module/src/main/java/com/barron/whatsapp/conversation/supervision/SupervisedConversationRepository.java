package com.barron.whatsapp.conversation.supervision;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.conversation.SessionCodec;
import com.barron.whatsapp.conversation.SessionRepository;
import com.barron.whatsapp.conversation.TakeOver;
import com.barron.whatsapp.dialogue.DialogueState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations in the database, for supervisors. Times are its own. */
@Singleton
class SupervisedConversationRepository {
  private static final String COLUMNS =
      """
      s.id, s.version, s.channel, s.identity_kind, s.identity_value, s.person_id, s.person_name, s.person_role, s.language,
      s.state, s.rate, s.bsuid, s.last_inbound_at, s.taken_over_by, s.taken_over_until, now() AS now,
      coalesce(s.last_inbound_at > now() - interval '24 hours' + interval '1 minute', false) AS is_reachable
      """;

  private static final String OWED =
      """
      (SELECT count(*) FROM whatsapp_outbox o
        WHERE o.session_id = s.id AND o.state IN ('PENDING', 'SENDING', 'UNKNOWN')) AS owed
      """;

  /** As the search for idle conversations: one row for each identity is read. */
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + ", "
          + OWED
          + """
             FROM (SELECT s.* FROM whatsapp_session s
                    WHERE $FILTER
                      AND (? = '' OR strpos(lower(s.person_name), lower(?)) > 0)
                      AND (coalesce(s.last_inbound_at, timestamptz 'epoch'), s.id) < (?, ?)
                    ORDER BY coalesce(s.last_inbound_at, timestamptz 'epoch') DESC, s.id DESC
                    LIMIT ?) s
            ORDER BY coalesce(s.last_inbound_at, timestamptz 'epoch') DESC, s.id DESC
            """;

  private static final String FIND =
      "SELECT " + COLUMNS + ", " + OWED + " FROM whatsapp_session s WHERE s.id = ?";

  private static final String LOCK =
      "SELECT " + COLUMNS + " FROM whatsapp_session s WHERE s.id = ? FOR UPDATE";

  private static final String OVER =
      "SELECT id FROM whatsapp_session WHERE taken_over_until <= now() ORDER BY taken_over_until LIMIT ?";

  /** Whoever is served by another node, or is talking just now, is left to the next run. */
  private static final String LOCK_OVER =
      "SELECT "
          + COLUMNS
          + " FROM whatsapp_session s WHERE s.id = ? AND s.taken_over_until <= now() FOR UPDATE SKIP LOCKED";

  private static final String IS_WRITTEN =
      "SELECT EXISTS (SELECT FROM whatsapp_log WHERE session_id = ? AND correlation = ?)";

  /** The conversation moves on as by a message, so that what a cache remembers is found out. */
  private static final String WRITE =
      """
      WITH talk AS (
        UPDATE whatsapp_session
           SET state = ?, taken_over_by = ?, version = version + 1,
               taken_over_until = CASE WHEN ?::bigint IS NULL THEN NULL ELSE now() + ? * interval '1 millisecond' END
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
        SELECT said.id, said.session_id, talk.channel, talk.last_inbound_at + interval '24 hours'
          FROM said JOIN talk ON talk.id = said.session_id
      )
      SELECT count(*) FROM talk
      """;

  private static final Instant BEFORE_ALL = Instant.parse("9999-01-01T00:00:00Z");

  private final Sql sql;

  @Inject
  SupervisedConversationRepository(Sql sql) {
    this.sql = sql;
  }

  /** A conversation as it is listed. */
  record Listed(LockedConversation conversation, Optional<Instant> heardAt, int owed) {}

  List<Listed> list(
      ConversationFilter filter, String name, Optional<ConversationPage.Key> after, int most) {
    return sql.read(
        LIST.replace("$FILTER", filter.condition()),
        SupervisedConversationRepository::listed,
        name,
        name,
        after.map(ConversationPage.Key::heardAt).orElse(BEFORE_ALL),
        after.map(ConversationPage.Key::id).orElse(Long.MAX_VALUE),
        most);
  }

  Optional<Listed> find(long id) {
    return sql.first(FIND, SupervisedConversationRepository::listed, id);
  }

  /** Messages of the conversation wait until our commit, and find that it moved on. */
  Optional<LockedConversation> lock(long id) {
    return sql.first(LOCK, SupervisedConversationRepository::locked, id);
  }

  /** Those that nobody handed back, the oldest first, without a lock. */
  List<Long> over(int most) {
    return sql.read(OVER, row -> row.getLong(1), most);
  }

  Optional<LockedConversation> lockOver(long id) {
    return sql.first(LOCK_OVER, SupervisedConversationRepository::locked, id);
  }

  /**
   * Whether something with this mark was written already; asked while the conversation is locked.
   */
  boolean isWritten(long id, String correlation) {
    return sql.one(IS_WRITTEN, row -> row.getBoolean(1), id, correlation);
  }

  /**
   * Conversation, journal and outbox in one statement.
   *
   * @param takenBy who talks in it from now on; empty: Barron
   */
  void write(
      LockedConversation conversation,
      DialogueState state,
      Optional<PersonId> takenBy,
      List<Reply> replies,
      String correlation) {
    Session session = conversation.session();
    Optional<Long> by = takenBy.map(PersonId::value);
    sql.one(
        WRITE,
        row -> row.getLong(1),
        SessionCodec.of(state),
        Sql.number(by),
        Sql.number(by),
        TakeOver.LENGTH.toMillis(),
        session.id(),
        session.version(),
        correlation,
        SqlArray.texts(replies, Reply::text),
        SqlArray.texts(replies, ReplyCodec::extras));
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(locked(row), Sql.instant(row, "last_inbound_at"), row.getInt("owed"));
  }

  private static LockedConversation locked(ResultSet row) throws SQLException {
    return new LockedConversation(
        new Identity(
            row.getString("channel"),
            IdentityKind.valueOf(row.getString("identity_kind")),
            row.getString("identity_value")),
        SessionRepository.session(row),
        Sql.instant(row, "now").orElseThrow(),
        row.getBoolean("is_reachable"));
  }
}
