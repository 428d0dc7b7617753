package com.barron.whatsapp.conversation;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The ids of messages that were taken in. Their keys make an effect of a message happen once. */
@Singleton
public class InboxRetention extends SqlRetentionRule {
  /** Twice as long as any provider repeats a message. */
  private static final int DAYS = 14;

  private static final String DELETE =
      """
      DELETE FROM whatsapp_inbox
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM whatsapp_inbox
                                WHERE received_at < now() - ? * interval '1 day'
                                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  @Inject
  public InboxRetention(Sql sql) {
    super("inbox", DAYS, DELETE, sql);
  }
}
