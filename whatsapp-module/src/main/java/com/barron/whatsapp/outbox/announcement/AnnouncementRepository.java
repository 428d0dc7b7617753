package com.barron.whatsapp.outbox.announcement;

import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.PersonId;
import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Writes messages that we start ourselves. Each method is one statement, however many they are. */
@Singleton
public class AnnouncementRepository {
  /** A minute early: a message is on its way for a while. */
  private static final String WHERE_THEY_WROTE_LAST =
      """
      SELECT DISTINCT ON (person_id, channel) person_id, id, channel,
             last_inbound_at > now() - interval '24 hours' + interval '1 minute' AS is_open
        FROM whatsapp_session
       WHERE person_id = ANY ($PERSONS) AND channel = ANY ($CHANNELS) AND last_inbound_at IS NOT NULL
         AND NOT has_opted_out(person_id, channel, identity_kind, identity_value)
       ORDER BY person_id, channel, last_inbound_at DESC, id DESC
      """
          .replace("$PERSONS", Sql.unplanned("bigint[]"))
          .replace("$CHANNELS", Sql.unplanned("text[]"));

  /**
   * A conversation that is there already stays as it is: another writer may hold it by its version.
   */
  private static final String BEGIN =
      """
      WITH known AS (
        SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
          AS k (channel, identity_kind, identity_value, person_id, person_name, person_role, language)
         WHERE NOT has_opted_out(k.person_id, k.channel, k.identity_kind, k.identity_value)
      ), begun AS (
        INSERT INTO whatsapp_session
               (channel, identity_kind, identity_value, person_id, person_name, person_role, language, last_inbound_at)
        SELECT channel, identity_kind, identity_value, person_id, person_name, person_role, language, NULL
          FROM known
         ORDER BY channel, identity_kind, identity_value
        ON CONFLICT (channel, identity_kind, identity_value) DO NOTHING
        RETURNING id, channel, identity_kind, identity_value
      )
      SELECT known.person_id, t.id, t.channel, false AS is_open
        FROM known
        JOIN (SELECT id, channel, identity_kind, identity_value FROM begun
              UNION ALL
              SELECT id, channel, identity_kind, identity_value FROM whatsapp_session) t
       USING (channel, identity_kind, identity_value)
      """;

  /**
   * The conversations are locked by rising id, all before the first id of a message is drawn: a
   * sorted result is complete before its first row is inserted. The ids are drawn in the order of
   * the messages.
   */
  private static final String INSERT =
      """
      WITH line AS (
        SELECT *
          FROM unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[])
               WITH ORDINALITY AS l (session_id, body, payload, valid_ms, correlation, nr)
      ), talk AS MATERIALIZED (
        SELECT id, channel FROM whatsapp_session WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE
      ), said AS (
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
        SELECT talk.id, false, 'REPLY', line.body, nullif(line.payload, ''), line.correlation
          FROM line JOIN talk ON talk.id = line.session_id
         ORDER BY line.nr
        RETURNING id, session_id
      ), numbered AS (
        SELECT id, session_id, row_number() OVER (ORDER BY id) AS nr FROM said
      ), owed AS (
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT numbered.id, numbered.session_id, talk.channel, now() + line.valid_ms * interval '1 millisecond'
          FROM numbered JOIN line USING (nr) JOIN talk ON talk.id = numbered.session_id
        RETURNING id
      )
      SELECT id FROM owed ORDER BY id
      """;

  /** What a provider is being handed just now does not go a second time if it is not taken. */
  private static final String WITHDRAW =
      """
      WITH mine AS (
        SELECT id, state FROM whatsapp_outbox
         WHERE (id = ANY (?) OR repeats = ANY (?)) AND state IN ('PENDING', 'SENDING', 'UNKNOWN')
         ORDER BY id
           FOR UPDATE
      ), on_their_way AS (
        UPDATE whatsapp_outbox o
           SET expires_at = least(o.expires_at, now())
          FROM mine
         WHERE o.id = mine.id AND mine.state <> 'PENDING'
      )
      UPDATE whatsapp_outbox o
         SET state = 'WITHDRAWN', finished_at = now()
        FROM mine
       WHERE o.id = mine.id AND mine.state = 'PENDING'
      """;

  private final Sql sql;

  @Inject
  public AnnouncementRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * A person's conversation.
   *
   * @param open whether they may be written to freely
   */
  record Talk(PersonId person, long sessionId, String channel, boolean open) {}

  /** A message that is short enough for its channel. */
  record Line(Talk talk, Reply reply, Duration validFor, String correlation) {}

  /** On each channel the conversation in which a person wrote last. */
  List<Talk> whereTheyWroteLast(Collection<PersonId> persons, Collection<String> channels) {
    return sql.read(
        WHERE_THEY_WROTE_LAST,
        AnnouncementRepository::talk,
        SqlArray.numbers(persons, PersonId::value),
        SqlArray.texts(channels));
  }

  /** The conversations of these identities; those that are not there yet begin. */
  List<Talk> begin(Collection<IdentifiedPerson> known) {
    return sql.read(
        BEGIN,
        AnnouncementRepository::talk,
        SqlArray.texts(known, k -> k.identity().channel()),
        SqlArray.texts(known, k -> k.identity().kind().name()),
        SqlArray.texts(known, k -> k.identity().value()),
        SqlArray.numbers(known, k -> k.person().id().value()),
        SqlArray.texts(known, k -> k.person().name()),
        SqlArray.texts(known, k -> k.person().role().name()),
        SqlArray.texts(known, k -> k.person().language()));
  }

  /** The ids of the messages, in their order. */
  List<Long> insert(List<Line> lines) {
    SqlArray sessions = SqlArray.numbers(lines, line -> line.talk().sessionId());
    List<Long> ids =
        sql.read(
            INSERT,
            row -> row.getLong(1),
            sessions,
            SqlArray.texts(lines, line -> line.reply().text()),
            SqlArray.texts(lines, line -> ReplyCodec.extras(line.reply())),
            SqlArray.numbers(lines, line -> line.validFor().toMillis()),
            SqlArray.texts(lines, Line::correlation),
            sessions);
    if (ids.size() != lines.size()) {
      // The same work succeeds later: it begins the conversation anew.
      throw new DatabaseUnavailableException("a conversation went away while it was written to");
    }
    return ids;
  }

  /** How many were still waiting. */
  int withdraw(Collection<Long> outboxIds) {
    SqlArray ids = SqlArray.numbers(outboxIds);
    return sql.write(WITHDRAW, ids, ids);
  }

  private static Talk talk(ResultSet row) throws SQLException {
    return new Talk(
        new PersonId(row.getLong("person_id")),
        row.getLong("id"),
        row.getString("channel"),
        row.getBoolean("is_open"));
  }
}
