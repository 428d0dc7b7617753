package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a message leaves in the database, by one statement each. */
@Singleton
public class ProcessedMessageRepository {
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

  private final DataSource dataSource;

  @Inject
  public ProcessedMessageRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Message id, conversation, journal and outbox in one statement. */
  StoreResult store(ProcessedMessage processedMessage) throws SQLException {
    Session session = processedMessage.session();
    Identity from = processedMessage.message().from();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(session.isStored() ? GO_ON : BEGIN)) {
      var next = new Parameters(write);
      next.text(from.channel()).text(processedMessage.message().providerMessageId());
      person(next, session);
      next.text(session.language())
          .text(SessionCodec.of(processedMessage.next()))
          .text(SessionCodec.of(session.messageRate()))
          .text(session.bsuid());
      if (session.isStored()) {
        next.number(session.id()).number(session.version());
      } else {
        next.text(from.channel()).text(from.kind().name()).text(from.value());
      }
      next.text(processedMessage.correlation());
      for (List<String> column : lines(processedMessage)) {
        next.texts(connection, column);
      }
      next.text(from.channel());
      try (ResultSet row = write.executeQuery()) {
        row.next();
        return stored(processedMessage, row.getBoolean("is_new"), row.getLong("session_id"));
      }
    }
  }

  /** Message id and journal alone. */
  StoreResult keep(InboundMessage message, String correlation, Session session)
      throws SQLException {
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
        return row.getBoolean(1) ? new StoreResult.Kept() : new StoreResult.Duplicate();
      }
    }
  }

  private static StoreResult stored(
      ProcessedMessage processedMessage, boolean isNew, long sessionId) {
    if (!isNew) {
      return new StoreResult.Duplicate();
    }
    return sessionId == 0
        ? new StoreResult.Conflict()
        : new StoreResult.Done(
            processedMessage.session().after(sessionId, processedMessage.next()),
            processedMessage.replies().size());
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
  private static List<List<String>> lines(ProcessedMessage processedMessage) {
    List<String> kinds = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    List<String> extras = new ArrayList<>();
    Content content = processedMessage.message().content();
    kinds.add(kind(content));
    bodies.add(body(content));
    extras.add("");
    for (Reply reply : processedMessage.replies()) {
      kinds.add(reply.isSecret() ? "SECRET" : "REPLY");
      bodies.add(reply.text());
      extras.add(ReplyCodec.extras(reply));
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
}
