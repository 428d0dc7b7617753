package com.barron.whatsapp.conversation;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Messages of a conversation that another message is about. Each method is one statement. */
@Singleton
public class RelatedMessageRepository {
  private static final String OURS =
      """
      SELECT l.body
        FROM whatsapp_outbox o JOIN whatsapp_log l ON l.session_id = o.session_id AND l.id = o.id
       WHERE o.channel = ? AND o.provider_message_id = ? AND o.session_id = ?
      """;

  /** The newest first: messages are changed and deleted soon after they were sent. */
  private static final String RECORDED =
      """
      SELECT recorded FROM whatsapp_log
       WHERE session_id = ? AND from_person AND correlation = ?
       ORDER BY id DESC
       LIMIT 1
      """;

  private final Sql sql;

  @Inject
  public RelatedMessageRepository(Sql sql) {
    this.sql = sql;
  }

  /** What a message of ours to this conversation is about: the references in it. */
  List<Reference> subjects(String channel, String providerMessageId, long sessionId) {
    return sql.first(OURS, row -> row.getString("body"), channel, providerMessageId, sessionId)
        .map(Reference::allIn)
        .orElse(List.of());
  }

  /** The record that a message of this conversation made. */
  Optional<Reference> recorded(long sessionId, String correlation) {
    return sql.first(
            RECORDED, row -> Optional.ofNullable(row.getString("recorded")), sessionId, correlation)
        .flatMap(recorded -> recorded)
        .flatMap(Reference::parse);
  }
}
