package com.barron.whatsapp.alerts;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes alerts that are not processed any more, with their notifications. The alarms are the
 * domain's, and stay.
 */
@Singleton
public class AlertRetention extends SqlRetentionRule {
  @Inject
  AlertRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepMessagesDays());
  }

  /** As kept for this many days. */
  public AlertRetention(Sql sql, int days) {
    super("alerts", days, batch("sla_alert", "raised_at", "next_at IS NULL"), sql);
  }
}
