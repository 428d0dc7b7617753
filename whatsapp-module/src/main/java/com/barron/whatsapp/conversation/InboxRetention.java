package com.barron.whatsapp.conversation;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes the ids of messages that were accepted. They make an effect of a message happen once:
 * they are kept as long as what people said, so that a request that somebody recorded and posts
 * again changes nothing for that long.
 */
@Singleton
public class InboxRetention extends SqlRetentionRule {
  @Inject
  InboxRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepMessagesDays());
  }

  /** As kept for this many days. */
  public InboxRetention(Sql sql, int days) {
    super("inbox", days, batch("whatsapp_inbox", "received_at"), sql);
  }
}
