package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes our messages, with their texts in the journal. What is not finished stays, however old.
 */
@Singleton
public class OutboxRetention extends SqlRetentionRule {
  private static final String DELETE =
      """
      WITH old AS (
        SELECT id, session_id FROM whatsapp_outbox
         WHERE created_at < now() - ? * interval '1 day' AND state NOT IN ('PENDING', 'SENDING', 'UNKNOWN')
         LIMIT ? FOR UPDATE SKIP LOCKED
      ), texts AS (
        DELETE FROM whatsapp_log l USING old WHERE l.session_id = old.session_id AND l.id = old.id
      )
      DELETE FROM whatsapp_outbox o USING old WHERE o.id = old.id
      """;

  @Inject
  OutboxRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepMessagesDays());
  }

  /** As kept for this many days. */
  public OutboxRetention(Sql sql, int days) {
    super("outbox", days, DELETE, sql);
  }
}
