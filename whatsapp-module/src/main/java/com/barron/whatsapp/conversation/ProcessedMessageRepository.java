package com.barron.whatsapp.conversation;

import com.barron.production.people.identity.Identity;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import com.barron.whatsapp.outbox.Lease;
import com.barron.whatsapp.outbox.LeasedMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Stores what follows from a message, each by one statement. */
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
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation, recorded)
        SELECT talk.id, line.nr = 1, line.kind, line.body, nullif(line.payload, ''), ?,
               CASE WHEN line.nr = 1 THEN nullif(?, '') END
          FROM talk CROSS JOIN unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS line (kind, body, payload, nr)
         ORDER BY line.nr
        RETURNING id, session_id, from_person, kind
      ), owed AS (
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, secret, state, attempts, first_tried_at, lease_token, due_at)
        SELECT id, session_id, ?, now() + interval '24 hours', kind = 'SECRET',
               CASE WHEN token IS NULL THEN 'PENDING' ELSE 'SENDING' END, CASE WHEN token IS NULL THEN 0 ELSE 1 END,
               CASE WHEN token IS NOT NULL THEN now() END, token,
               CASE WHEN token IS NULL THEN now() ELSE now() + lease.length * interval '1 millisecond' END
          FROM (VALUES (nullif(?, '')::uuid, ?::bigint, nullif(?, '')::uuid)) AS lease (of_first, length, follows)
         CROSS JOIN LATERAL (SELECT said.*,
                                    CASE WHEN row_number() OVER (ORDER BY id) > 1 OR lease.of_first IS NULL THEN NULL
                                         WHEN outbox_owes(session_id, lease.follows) THEN NULL
                                         ELSE lease.of_first END AS token
                               FROM said
                              WHERE NOT from_person) reply
        RETURNING id, state
      )
      SELECT EXISTS (SELECT FROM seen) AS is_new, coalesce((SELECT id FROM talk), 0) AS session_id,
             (SELECT id FROM owed WHERE state = 'SENDING') AS leased, now() AS at
      """;

  private static final String GO_ON =
      WRITE.replace(
          "$TALK",
          """
          UPDATE whatsapp_session
             SET person_id = ?, person_name = ?, person_role = ?, language = ?, state = ?, rate = ?, bsuid = nullif(?, ''),
                 version = version + 1, last_inbound_at = greatest(last_inbound_at, now() - ? * interval '1 millisecond')
           WHERE id = ? AND version = ? AND EXISTS (SELECT FROM seen)
          """);

  private static final String BEGIN =
      WRITE.replace(
          "$TALK",
          """
          INSERT INTO whatsapp_session (person_id, person_name, person_role, language, state, rate, bsuid, last_inbound_at, channel, identity_kind, identity_value)
          SELECT ?::bigint, ?, ?, ?, ?, ?, nullif(?, ''), now() - ? * interval '1 millisecond', ?, ?, ? FROM seen
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

  private final Sql sql;

  @Inject
  public ProcessedMessageRepository(Sql sql) {
    this.sql = sql;
  }

  /** Message id, conversation, journal and outbox in one statement. */
  StoreResult store(ProcessedMessage processedMessage) {
    boolean isStored = processedMessage.session().isStored();
    return sql.one(
        isStored ? GO_ON : BEGIN, row -> stored(processedMessage, row), values(processedMessage));
  }

  private static Object[] values(ProcessedMessage processedMessage) {
    Session session = processedMessage.session();
    Identity from = processedMessage.message().from();
    List<Object> values = new ArrayList<>();
    values.add(from.channel());
    values.add(processedMessage.message().providerMessageId());
    values.add(Sql.number(session.person().map(Session.Participant::id)));
    values.add(Sql.text(session.person().map(Session.Participant::name).orElse(null)));
    values.add(Sql.text(session.person().map(known -> known.role().name()).orElse(null)));
    values.add(session.language());
    values.add(SessionCodec.of(processedMessage.next()));
    values.add(SessionCodec.of(session.messageRate()));
    values.add(session.bsuid());
    values.add(processedMessage.age().toMillis());
    values.addAll(
        session.isStored()
            ? List.of(session.id(), session.version())
            : List.of(from.channel(), from.kind(), from.value()));
    values.add(processedMessage.context().correlation());
    values.add(processedMessage.recorded().map(Reference::toString).orElse(""));
    values.addAll(lines(processedMessage));
    values.add(from.channel());
    Optional<Lease> lease = processedMessage.context().lease();
    values.add(lease.map(Lease::token).map(UUID::toString).orElse(""));
    values.add(lease.map(Lease::length).orElse(Duration.ZERO).toMillis());
    values.add(lease.flatMap(Lease::follows).map(UUID::toString).orElse(""));
    return values.toArray();
  }

  /** Message id and journal alone. */
  StoreResult keep(InboundMessage message, String correlation, Session session) {
    return sql.one(
        KEEP,
        row -> row.getBoolean(1) ? new StoreResult.RateLimited() : new StoreResult.Duplicate(),
        message.from().channel(),
        message.providerMessageId(),
        session.id(),
        kind(message.content()),
        body(message.content()),
        correlation);
  }

  private static StoreResult stored(ProcessedMessage processedMessage, ResultSet row)
      throws SQLException {
    if (!row.getBoolean("is_new")) {
      return new StoreResult.Duplicate();
    }
    long sessionId = row.getLong("session_id");
    return sessionId == 0
        ? new StoreResult.Conflict()
        : new StoreResult.Done(
            processedMessage.session().after(sessionId, processedMessage.next()),
            processedMessage.replies().size(),
            row.getLong("leased") == 0
                ? Optional.empty()
                : Optional.of(leased(processedMessage, sessionId, row)));
  }

  private static LeasedMessage leased(
      ProcessedMessage processedMessage, long sessionId, ResultSet row) throws SQLException {
    return new LeasedMessage(
        row.getLong("leased"),
        sessionId,
        Sql.instant(row, "at").orElseThrow(),
        processedMessage.message().from(),
        processedMessage.replies().get(0),
        processedMessage.context().correlation(),
        Locale.forLanguageTag(processedMessage.session().language()));
  }

  /** Kind, body and extras of the message and of each reply, by column. */
  private static List<SqlArray> lines(ProcessedMessage processedMessage) {
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
    return List.of(SqlArray.texts(kinds), SqlArray.texts(bodies), SqlArray.texts(extras));
  }

  private static String kind(Content content) {
    if (content instanceof Content.Other other) {
      return other.kind().name();
    }
    if (content instanceof Content.Media media) {
      return media.kind().name();
    }
    if (content instanceof Content.Edit) {
      return "EDIT";
    }
    if (content instanceof Content.Revoke) {
      return "REVOKE";
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
    if (content instanceof Content.Edit edit) {
      return edit.text();
    }
    return content instanceof Content.Tap tap ? tap.id() : "";
  }
}
