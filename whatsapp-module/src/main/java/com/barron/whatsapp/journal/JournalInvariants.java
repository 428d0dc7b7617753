package com.barron.whatsapp.journal;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.InvariantRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Rows of ours that no statement may leave behind. */
@Singleton
public class JournalInvariants extends InvariantRule {
  @Inject
  public JournalInvariants(Sql sql) {
    super("journal", "SELECT count(*) FROM journal_violations", sql);
  }
}
