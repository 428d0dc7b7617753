package com.barron.whatsapp.conversation;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.InvariantRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Rows of ours that no statement may leave behind. */
@Singleton
public class ConversationInvariants extends InvariantRule {
  @Inject
  public ConversationInvariants(Sql sql) {
    super("conversation", "SELECT count(*) FROM conversation_violations", sql);
  }
}
