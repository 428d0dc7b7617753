package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.InvariantRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Rows of ours that no statement may leave behind. */
@Singleton
public class OutboxInvariants extends InvariantRule {
  @Inject
  public OutboxInvariants(Sql sql) {
    super("outbox", "SELECT count(*) FROM outbox_violations", sql);
  }
}
