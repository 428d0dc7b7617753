package com.barron.whatsapp.journal;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes what people said. Our own entries are deleted with their row of the outbox. */
@Singleton
public class JournalRetention extends SqlRetentionRule {
  @Inject
  JournalRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepMessagesDays());
  }

  /** As kept for this many days. */
  public JournalRetention(Sql sql, int days) {
    super("journal", days, batch("whatsapp_log", "created_at", "from_person"), sql);
  }
}
