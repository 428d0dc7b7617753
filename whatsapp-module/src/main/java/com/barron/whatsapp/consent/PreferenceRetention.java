package com.barron.whatsapp.consent;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.retention.SqlRetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes preferences that a provider reported of people who have no conversation any more. */
@Singleton
public class PreferenceRetention extends SqlRetentionRule {
  private static final String DELETE =
      """
      DELETE FROM contact_preference
       WHERE ctid = ANY (ARRAY(
               SELECT p.ctid FROM contact_preference p
                WHERE p.person_id IS NULL AND p.since < now() - ? * interval '1 day'
                  AND NOT EXISTS (
                    SELECT FROM whatsapp_session s
                     WHERE s.channel = p.channel
                       AND (s.identity_kind = p.identity_kind AND s.identity_value = p.identity_value
                         OR p.identity_kind = 'BSUID' AND s.bsuid = p.identity_value))
                LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  @Inject
  PreferenceRetention(Sql sql, Settings settings) {
    this(sql, settings.conversationTimeouts().keepStrangersDays());
  }

  /** As kept for this many days. */
  public PreferenceRetention(Sql sql, int days) {
    super("preferences", days, DELETE, sql);
  }
}
