package com.barron.whatsapp.media;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes files that were fetched or given up; what is kept of them is with their record. */
@Singleton
public class FetchRetention extends SqlRetentionRule {
  /** As long as the ids of messages are kept. */
  private static final int DAYS = 14;

  @Inject
  public FetchRetention(Sql sql) {
    super("media", DAYS, batch("whatsapp_media_fetch", "finished_at"), sql);
  }
}
