package com.barron.whatsapp.outbox;

import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.Identity;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes messages that we start ourselves. Each method is one statement, however many they are. */
@Singleton
class AnnouncementRepository {
  /** A minute early: a message is on its way for a while. */
  private static final String WHERE_THEY_WROTE_LAST =
      """
      SELECT DISTINCT ON (person_id, channel) person_id, id, channel,
             last_inbound_at > now() - interval '24 hours' + interval '1 minute' AS is_open
        FROM whatsapp_session
       WHERE person_id = ANY (?) AND channel = ANY (?) AND last_inbound_at IS NOT NULL
         AND NOT has_opted_out(person_id, channel, identity_kind, identity_value)
       ORDER BY person_id, channel, last_inbound_at DESC, id DESC
      """;

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

  private static final String WITHDRAW =
      """
      WITH mine AS (
        SELECT id FROM whatsapp_outbox
         WHERE (id = ANY (?) OR repeats = ANY (?)) AND state = 'PENDING'
         ORDER BY id
           FOR UPDATE
      )
      UPDATE whatsapp_outbox o
         SET state = 'WITHDRAWN', finished_at = now()
        FROM mine
       WHERE o.id = mine.id
      """;

  private final DataSource dataSource;

  @Inject
  AnnouncementRepository(DataSource dataSource) {
    this.dataSource = dataSource;
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
  List<Talk> whereTheyWroteLast(Collection<PersonId> persons, Collection<String> channels)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WHERE_THEY_WROTE_LAST)) {
      select.setArray(1, array(connection, "bigint", persons, PersonId::value));
      select.setArray(2, array(connection, "text", channels, channel -> channel));
      return talks(select);
    }
  }

  /** The conversations of these identities; those that are not there yet begin. */
  List<Talk> begin(Collection<IdentifiedPerson> known) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setArray(1, identities(connection, known, Identity::channel));
      insert.setArray(2, identities(connection, known, identity -> identity.kind().name()));
      insert.setArray(3, identities(connection, known, Identity::value));
      insert.setArray(4, array(connection, "bigint", known, k -> k.person().id().value()));
      insert.setArray(5, array(connection, "text", known, k -> k.person().name()));
      insert.setArray(6, array(connection, "text", known, k -> k.person().role().name()));
      insert.setArray(7, array(connection, "text", known, k -> k.person().language()));
      return talks(insert);
    }
  }

  /** The ids of the messages, in their order. */
  List<Long> insert(List<Line> lines) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, array(connection, "bigint", lines, line -> line.talk().sessionId()));
      insert.setArray(2, array(connection, "text", lines, line -> line.reply().text()));
      insert.setArray(3, array(connection, "text", lines, line -> ReplyCodec.extras(line.reply())));
      insert.setArray(4, array(connection, "bigint", lines, line -> line.validFor().toMillis()));
      insert.setArray(5, array(connection, "text", lines, Line::correlation));
      insert.setArray(6, array(connection, "bigint", lines, line -> line.talk().sessionId()));
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      if (ids.size() != lines.size()) {
        throw new SQLException("a conversation went away while it was written to");
      }
      return ids;
    }
  }

  /** How many were still waiting. */
  int withdraw(Collection<Long> outboxIds) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
      Array ids = array(connection, "bigint", outboxIds, id -> id);
      update.setArray(1, ids);
      update.setArray(2, ids);
      return update.executeUpdate();
    }
  }

  private static List<Talk> talks(PreparedStatement statement) throws SQLException {
    List<Talk> talks = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        talks.add(
            new Talk(
                new PersonId(rows.getLong("person_id")),
                rows.getLong("id"),
                rows.getString("channel"),
                rows.getBoolean("is_open")));
      }
    }
    return talks;
  }

  private static Array identities(
      Connection connection, Collection<IdentifiedPerson> known, Function<Identity, String> part)
      throws SQLException {
    return array(connection, "text", known, k -> part.apply(k.identity()));
  }

  private static <T> Array array(
      Connection connection, String type, Collection<T> all, Function<T, ?> part)
      throws SQLException {
    return connection.createArrayOf(type, all.stream().map(part).toArray());
  }
}
