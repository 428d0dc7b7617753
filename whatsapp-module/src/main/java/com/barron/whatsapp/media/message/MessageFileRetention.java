package com.barron.whatsapp.media.message;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Files of messages are kept as long as what was said with them. */
@Singleton
public class MessageFileRetention extends SqlRetentionRule {
  @Inject
  MessageFileRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepMessagesDays());
  }

  /** As kept for this many days. */
  public MessageFileRetention(Sql sql, int days) {
    super("message-files", days, batch("whatsapp_message_file", "created_at"), sql);
  }
}
