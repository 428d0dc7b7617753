package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.channel.Channel;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jboss.logging.Logger;

/**
 * How a message is said again, once, that the provider took and could not deliver. It goes as a row
 * of its own, so that each is taken once; the failed one stays as it is.
 */
enum Redelivery {
  /** The person may not be written to freely. */
  AS_TEMPLATE(
      Channel::needsTemplate,
      "now(), true, text_only",
      "NOT o.template_only AND l.payload::jsonb -> 'template' IS NOT NULL"),
  /** The choices could not be shown: they go as numbered text. */
  AS_TEXT(
      Channel::needsText,
      "now(), template_only, true",
      "NOT o.template_only AND NOT o.text_only AND l.payload::jsonb -> 'template' IS NULL"
          + " AND l.payload::jsonb #> '{choices,0}' IS NOT NULL"),
  /** What was in the way passes by: it goes as it was, in a minute. */
  LATER(Channel::isTemporary, "now() + interval '1 minute', template_only, text_only", "true");

  private static final Logger LOG = Logger.getLogger(Redelivery.class);

  /** The conversation is locked before the new id is drawn. */
  private static final String SAY =
      """
      WITH talk AS MATERIALIZED (
        SELECT s.id
          FROM whatsapp_session s
         WHERE s.id = (SELECT session_id FROM whatsapp_outbox WHERE channel = ? AND provider_message_id = ?)
           FOR NO KEY UPDATE
      ), failed AS (
        UPDATE whatsapp_outbox o
           SET repeated = true
          FROM talk JOIN whatsapp_log l ON l.session_id = talk.id
         WHERE o.channel = ? AND o.provider_message_id = ? AND o.session_id = talk.id AND l.id = o.id
           AND o.delivery = 'FAILED' AND NOT o.repeated AND o.repeats IS NULL AND o.expires_at > now()
           AND $CAN
        RETURNING o.id, o.session_id, o.channel, o.expires_at, o.template_only, o.text_only, l.kind, l.body, l.payload, l.correlation
      ), said AS (
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
        SELECT session_id, false, kind, body, payload, correlation FROM failed
        RETURNING id
      )
      INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, repeats, due_at, template_only, text_only)
      SELECT said.id, session_id, channel, expires_at, failed.id, $HOW
        FROM said CROSS JOIN failed
      RETURNING repeats, id
      """;

  private final BiPredicate<Channel, String> reason;
  private final String say;

  /**
   * @param how when the new row is due, and whether it goes as its template, as text
   * @param can whether a message can be said so
   */
  Redelivery(BiPredicate<Channel, String> reason, String how, String can) {
    this.reason = reason;
    this.say = say(how, can);
  }

  private static String say(String how, String can) {
    return SAY.replace("$HOW", how).replace("$CAN", can);
  }

  /** Whether a code of a failure asks for it. */
  boolean isFor(Channel channel, String errorCode) {
    return reason.test(channel, errorCode);
  }

  /** Puts the message into the outbox again. @return whether it does */
  boolean say(Sql sql, String channel, String providerMessageId) {
    Optional<Repeat> repeat =
        sql.first(
            say,
            row -> new Repeat(row.getLong("repeats"), row.getLong("id")),
            channel,
            providerMessageId,
            channel,
            providerMessageId);
    repeat.ifPresent(
        row ->
            LOG.infof(
                "message goes again %s outbox=%d as=%d", this, row.failedId(), row.outboxId()));
    return repeat.isPresent();
  }

  /** The row that failed, and the one by which its message goes again. */
  private record Repeat(long failedId, long outboxId) {}
}
