package com.barron.whatsapp.journal;

import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** What people said. Our own entries are deleted with their row of the outbox. */
@Singleton
public class JournalRetention extends SqlRetentionRule {
  private static final String DELETE =
      """
      DELETE FROM whatsapp_log
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM whatsapp_log
                                WHERE created_at < now() - ? * interval '1 day' AND from_person
                                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  @Inject
  JournalRetention(DataSource dataSource, Settings settings) {
    this(dataSource, settings.conversationTimeouts().keepMessagesDays());
  }

  /** As kept for this many days. */
  public JournalRetention(DataSource dataSource, int days) {
    super("journal", days, DELETE, dataSource);
  }
}
