package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import com.barron.production.people.IdentityKind;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Conversations in the database. */
@Singleton
class SessionRows {
  private static final String READ =
      """
      SELECT id, version, person_id, person_name, person_role, language, state, rate, bsuid
        FROM whatsapp_session
       WHERE channel = ? AND identity_kind = ? AND identity_value = ?
      """;

  /** A user id alone leads to the conversation of the number with which it came before. */
  private static final String READ_OF_USER =
      """
      SELECT id, version, person_id, person_name, person_role, language, state, rate, bsuid
        FROM whatsapp_session
       WHERE channel = ? AND (identity_kind = ? AND identity_value = ? OR bsuid = ?)
       ORDER BY identity_kind = 'BSUID', id DESC
       LIMIT 1
      """;

  /** Whoever was met by user id alone shows their number: the conversation is the number's now. */
  private static final String ADOPT =
      """
      UPDATE whatsapp_session
         SET identity_kind = 'PHONE', identity_value = ?, bsuid = identity_value
       WHERE channel = ? AND identity_kind = 'BSUID' AND identity_value = ? AND person_id = ?
      RETURNING id, version, person_id, person_name, person_role, language, state, rate, bsuid
      """;

  /**
   * The one writing statement of a message. Its parts see the table as it was before, and depend on
   * each other from top to bottom: a message that was seen before changes nothing, a conversation
   * that went on meanwhile changes nothing but the inbox, which the caller rolls back.
   */
  private static final String WRITE =
      """
      WITH seen AS (
        INSERT INTO whatsapp_inbox (channel, provider_message_id) VALUES (?, ?)
        ON CONFLICT DO NOTHING RETURNING 1
      ), talk AS (
        $TALK
        RETURNING id
      ), said AS (
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
        SELECT talk.id, line.nr = 1, line.kind, line.body, nullif(line.payload, ''), ?
          FROM talk CROSS JOIN unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS line (kind, body, payload, nr)
         ORDER BY line.nr
        RETURNING id, session_id, from_person, kind
      ), owed AS (
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, secret)
        SELECT id, session_id, ?, now() + interval '24 hours', kind = 'SECRET' FROM said WHERE NOT from_person
      )
      SELECT EXISTS (SELECT FROM seen) AS is_new, coalesce((SELECT id FROM talk), 0) AS session_id
      """;

  private static final String GO_ON =
      WRITE.replace(
          "$TALK",
          """
          UPDATE whatsapp_session
             SET person_id = ?, person_name = ?, person_role = ?, language = ?, state = ?, rate = ?, bsuid = nullif(?, ''),
                 version = version + 1, last_inbound_at = now()
           WHERE id = ? AND version = ? AND EXISTS (SELECT FROM seen)
          """);

  private static final String BEGIN =
      WRITE.replace(
          "$TALK",
          """
          INSERT INTO whatsapp_session (person_id, person_name, person_role, language, state, rate, bsuid, channel, identity_kind, identity_value)
          SELECT ?::bigint, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ? FROM seen
          ON CONFLICT (channel, identity_kind, identity_value) DO NOTHING
          """);

  /** The conversation is neither locked nor changed: a flood does not wait for itself. */
  private static final String KEEP =
      """
      WITH seen AS (
        INSERT INTO whatsapp_inbox (channel, provider_message_id) VALUES (?, ?)
        ON CONFLICT DO NOTHING RETURNING 1
      ), said AS (
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT ?, true, ?, ?, ? FROM seen
      )
      SELECT EXISTS (SELECT FROM seen)
      """;

  /** Whoever was somebody is told again that nobody knows them. */
  private static final String FORGET_PERSON =
      """
      WITH told AS (
        DELETE FROM whatsapp_stranger_told WHERE channel = ? AND identity_kind = ? AND identity_value = ?
      )
      UPDATE whatsapp_session
         SET person_id = NULL, person_name = NULL, person_role = NULL, state = '{}', bsuid = NULL,
             version = version + 1
       WHERE channel = ? AND (identity_kind = ? AND identity_value = ? OR ? = 'BSUID' AND bsuid = ?)
      """;

  /** The version moves on, so that what any cache still remembers is worth nothing. */
  private static final String SPEAK_ELSEWHERE =
      """
      UPDATE whatsapp_session SET language = ?, version = version + 1
       WHERE person_id = ? AND id <> ? AND language <> ?
      """;

  private final DataSource dataSource;

  @Inject
  SessionRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One look-up. @param lock whether other messages of the conversation wait until our commit */
  Optional<Session> find(Identity identity, boolean lock) throws SQLException {
    boolean isUser = identity.kind() == IdentityKind.BSUID;
    String read = isUser ? READ_OF_USER : READ;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(lock ? read + " FOR UPDATE" : read)) {
      var next =
          new Parameters(select)
              .text(identity.channel())
              .text(identity.kind().name())
              .text(identity.value());
      if (isUser) {
        next.text(identity.value());
      }
      return one(select);
    }
  }

  /** The conversation of a person who was met by user id alone, found by the other identity. */
  Optional<Session> adopt(InboundMessage message, PersonId person) throws SQLException {
    Identity from = message.from();
    if (message.also().isEmpty() || from.kind() != IdentityKind.PHONE) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(ADOPT)) {
      new Parameters(update)
          .text(from.value())
          .text(from.channel())
          .text(message.also().get().value())
          .number(person.value());
      return one(update);
    }
  }

  private static Optional<Session> one(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(session(row)) : Optional.empty();
    }
  }

  /** Message id, conversation, journal and outbox in one statement. */
  Stored store(Turn turn) throws SQLException {
    Session session = turn.session();
    Identity from = turn.message().from();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(session.isStored() ? GO_ON : BEGIN)) {
      var next = new Parameters(write);
      next.text(from.channel()).text(turn.message().providerMessageId());
      person(next, session);
      next.text(session.language())
          .text(SessionText.of(turn.next()))
          .text(SessionText.of(session.rate()))
          .text(session.bsuid());
      if (session.isStored()) {
        next.number(session.id()).number(session.version());
      } else {
        next.text(from.channel()).text(from.kind().name()).text(from.value());
      }
      next.text(turn.correlation());
      for (List<String> column : lines(turn)) {
        next.texts(connection, column);
      }
      next.text(from.channel());
      try (ResultSet row = write.executeQuery()) {
        row.next();
        return stored(turn, row.getBoolean("is_new"), row.getLong("session_id"));
      }
    }
  }

  /** Message id and journal alone. */
  Stored keep(InboundMessage message, String correlation, Session session) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(KEEP)) {
      new Parameters(write)
          .text(message.from().channel())
          .text(message.providerMessageId())
          .number(session.id())
          .text(kind(message.content()))
          .text(body(message.content()))
          .text(correlation);
      try (ResultSet row = write.executeQuery()) {
        row.next();
        return row.getBoolean(1) ? new Stored.Kept() : new Stored.Duplicate();
      }
    }
  }

  /** A person's other conversations go on in the language of this one, where they were. */
  void speakElsewhere(PersonId person, Session here) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(SPEAK_ELSEWHERE)) {
      new Parameters(update)
          .text(here.language())
          .number(person.value())
          .number(here.id())
          .text(here.language());
      update.executeUpdate();
    }
  }

  /** Who talks must be found out anew at the next message. */
  void forgetPerson(Identity identity) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(FORGET_PERSON)) {
      new Parameters(update)
          .text(identity.channel())
          .text(identity.kind().name())
          .text(identity.value())
          .text(identity.channel())
          .text(identity.kind().name())
          .text(identity.value())
          .text(identity.kind().name())
          .text(identity.value());
      update.executeUpdate();
    }
  }

  private static Stored stored(Turn turn, boolean isNew, long sessionId) {
    if (!isNew) {
      return new Stored.Duplicate();
    }
    return sessionId == 0
        ? new Stored.Conflict()
        : new Stored.Done(turn.session().after(sessionId, turn.next()), turn.replies().size());
  }

  private static void person(Parameters next, Session session) throws SQLException {
    if (session.person().isPresent()) {
      var known = session.person().get();
      next.number(known.id()).text(known.name()).text(known.role().name());
    } else {
      next.none(Types.BIGINT).none(Types.VARCHAR).none(Types.VARCHAR);
    }
  }

  /** Kind, body and extras of the message and of each reply, by column. */
  private static List<List<String>> lines(Turn turn) {
    List<String> kinds = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    List<String> extras = new ArrayList<>();
    Content content = turn.message().content();
    kinds.add(kind(content));
    bodies.add(body(content));
    extras.add("");
    for (Reply reply : turn.replies()) {
      kinds.add(reply.isSecret() ? "SECRET" : "REPLY");
      bodies.add(reply.text());
      extras.add(ReplyText.extras(reply));
    }
    return List.of(kinds, bodies, extras);
  }

  private static String kind(Content content) {
    if (content instanceof Content.Other other) {
      return other.kind().name();
    }
    if (content instanceof Content.Media media) {
      return media.kind().name();
    }
    return content instanceof Content.Tap ? "TAP" : "TEXT";
  }

  private static String body(Content content) {
    if (content instanceof Content.Text text) {
      return text.text();
    }
    if (content instanceof Content.Media media) {
      return media.caption();
    }
    return content instanceof Content.Tap tap ? tap.id() : "";
  }

  static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getLong("version"),
        SessionText.known(
            row.getLong("person_id"),
            Objects.requireNonNullElse(row.getString("person_name"), ""),
            Objects.requireNonNullElse(row.getString("person_role"), "")),
        row.getString("language"),
        SessionText.state(row.getString("state")),
        SessionText.rate(row.getString("rate")),
        Objects.requireNonNullElse(row.getString("bsuid"), ""));
  }
}
