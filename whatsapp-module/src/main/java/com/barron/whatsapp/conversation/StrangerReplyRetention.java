package com.barron.whatsapp.conversation;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes which replies senders got who are not enrolled. */
@Singleton
public class StrangerReplyRetention extends SqlRetentionRule {
  /** Far longer than the hour for which a reply is not repeated. */
  private static final int DAYS = 1;

  @Inject
  public StrangerReplyRetention(Sql sql) {
    super("unknown_senders", DAYS, batch("whatsapp_unknown_sender_reply", "replied_at"), sql);
  }
}
