package com.barron.whatsapp.conversation.privacy;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes conversations with people who are not known, or not any more: their number and all that
 * was said.
 */
@Singleton
class StrangerRetention extends SqlRetentionRule {
  private static final String DELETE =
      """
      WITH stranger AS (
        SELECT s.id FROM whatsapp_session s
         WHERE s.person_id IS NULL AND coalesce(s.last_inbound_at, s.created_at) < now() - ? * interval '1 day'
         LIMIT ? FOR UPDATE SKIP LOCKED
      ), said AS (
        DELETE FROM whatsapp_log WHERE session_id IN (SELECT id FROM stranger)
      ), sent AS (
        DELETE FROM whatsapp_outbox
         WHERE id IN (SELECT l.id FROM whatsapp_log l WHERE l.session_id IN (SELECT id FROM stranger))
      )
      DELETE FROM whatsapp_session WHERE id IN (SELECT id FROM stranger)
      """;

  @Inject
  StrangerRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepStrangersDays());
  }

  /** As kept for this many days. */
  StrangerRetention(Sql sql, int days) {
    super("strangers", days, DELETE, sql);
  }
}
