package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Records what came of a claim. Each method is one statement and, outside a transaction, one
 * commit; it changes nothing when the lease is not ours any more. Times are the database's.
 */
@Singleton
class OutboxRepository {
  /** Whether others of the conversation waited for this row. */
  private static final String MORE =
      """
      EXISTS (SELECT FROM whatsapp_outbox n
               WHERE n.session_id = whatsapp_outbox.session_id AND n.id > whatsapp_outbox.id
                 AND n.state IN ('PENDING', 'SENDING', 'UNKNOWN'))
      """;

  private static final String SENT =
      """
      UPDATE whatsapp_outbox
         SET state = 'SENT', provider_message_id = ?, finished_at = now(), error_code = NULL,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      RETURNING $MORE
      """
          .replace("$MORE", MORE);

  private static final String PENDING =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = least(now() + ? * interval '1 millisecond', expires_at), error_code = ?,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      """;

  private static final String AT_ONCE_AS =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = now(), error_code = ?, $FORM = true,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      """;

  private static final String AS_TEMPLATE = AT_ONCE_AS.replace("$FORM", "template_only");
  private static final String AS_TEXT = AT_ONCE_AS.replace("$FORM", "text_only");

  private static final String UNKNOWN =
      """
      UPDATE whatsapp_outbox
         SET state = 'UNKNOWN', due_at = now() + ? * interval '1 millisecond', error_code = ?,
             lease_token = NULL, unknown_since = coalesce(unknown_since, now())
       WHERE id = ? AND lease_token = ?
      """;

  private static final String DEAD =
      """
      UPDATE whatsapp_outbox
         SET state = 'DEAD', finished_at = now(), error_code = ?, lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      RETURNING $MORE
      """
          .replace("$MORE", MORE);

  private static final String TAKEN =
      """
      SELECT o.provider_message_id
        FROM (SELECT id FROM whatsapp_log WHERE session_id = ? AND NOT from_person ORDER BY id DESC LIMIT 300) l
        JOIN whatsapp_outbox o ON o.id = l.id
       WHERE o.provider_message_id IS NOT NULL
      """;

  private static final int LONGEST_REASON = 64;

  private final Sql sql;

  @Inject
  OutboxRepository(Sql sql) {
    this.sql = sql;
  }

  LeaseResult sent(Claim claim, String providerMessageId) {
    return end(SENT, providerMessageId, claim);
  }

  /**
   * Whether the lease was still ours. To be sent again after a delay, or dead when it expires
   * before.
   */
  boolean pending(Claim claim, Duration delay, String reason) {
    return update(PENDING, delay.toMillis(), cut(reason), claim.id(), claim.token());
  }

  /** To be sent at once, as its template. */
  boolean asTemplate(Claim claim, String reason) {
    return update(AS_TEMPLATE, cut(reason), claim.id(), claim.token());
  }

  /** To be sent at once, its choices as numbered text. */
  boolean asText(Claim claim, String reason) {
    return update(AS_TEXT, cut(reason), claim.id(), claim.token());
  }

  /** To be asked for after a delay. */
  boolean unknown(Claim claim, Duration delay, String reason) {
    return update(UNKNOWN, delay.toMillis(), cut(reason), claim.id(), claim.token());
  }

  LeaseResult dead(Claim claim, String code) {
    return end(DEAD, cut(code), claim);
  }

  /** The providers' ids of a conversation's latest messages. */
  List<String> taken(Claim claim) {
    return sql.read(TAKEN, row -> row.getString(1), claim.sessionId());
  }

  private LeaseResult end(String statement, String value, Claim claim) {
    return sql.first(
            statement,
            row -> row.getBoolean(1) ? LeaseResult.MORE_WAIT : LeaseResult.LAST,
            value,
            claim.id(),
            claim.token())
        .orElse(LeaseResult.BY_OTHERS);
  }

  private boolean update(String statement, Object... values) {
    return sql.write(statement, values) == 1;
  }

  private static String cut(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
