package com.barron.whatsapp.consent;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The table of preferences, one statement a call. What is known already is not written again. */
@Singleton
class ConsentRepository implements Consents {
  private static final Logger LOG = Logger.getLogger(ConsentRepository.class);

  private static final String WANTS = "SELECT NOT has_opted_out(?, NULL, NULL, NULL)";

  private static final String SAID =
      """
      WITH person AS (
        INSERT INTO contact_preference (person_id, opted_in, source) VALUES (?, ?, 'CHAT')
      )
      INSERT INTO contact_preference (channel, identity_kind, identity_value, opted_in, source)
      SELECT channel, identity_kind, identity_value, true, 'CHAT'
        FROM whatsapp_session
       WHERE ? AND person_id = ? AND has_opted_out(NULL, channel, identity_kind, identity_value)
      """;

  private static final String OF_IDENTITY =
      """
      INSERT INTO contact_preference (channel, identity_kind, identity_value, opted_in, source)
      SELECT v.channel, v.kind, v.value, v.wants, v.source
        FROM (VALUES (?, ?, ?, ?, ?)) AS v (channel, kind, value, wants, source)
       WHERE has_opted_out(NULL, v.channel, v.kind, v.value) = v.wants
      """;

  private static final String OF_MESSAGE =
      """
      INSERT INTO contact_preference (channel, identity_kind, identity_value, opted_in, source)
      SELECT s.channel, s.identity_kind, s.identity_value, false, 'REFUSED'
        FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id
       WHERE o.channel = ? AND o.provider_message_id = ?
         AND NOT has_opted_out(NULL, s.channel, s.identity_kind, s.identity_value)
      """;

  private final Sql sql;

  @Inject
  ConsentRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean wantsNews(PersonId person) {
    return sql.one(WANTS, row -> row.getBoolean(1), person.value());
  }

  @Override
  public void said(PersonId person, boolean wantsNews) {
    sql.write(SAID, person.value(), wantsNews, wantsNews, person.value());
    LOG.infof("preference said person=%d news=%s", person.value(), wantsNews);
  }

  @Override
  public void told(Identity identity, boolean wantsNews) {
    record(identity, wantsNews, "PROVIDER");
  }

  @Override
  public void refused(Identity identity) {
    record(identity, false, "REFUSED");
  }

  @Override
  public void refused(String channel, String providerMessageId) {
    if (sql.write(OF_MESSAGE, channel, providerMessageId) > 0) {
      LOG.infof("preference learned channel=%s news=false how=REFUSED", channel);
    }
  }

  private void record(Identity identity, boolean wantsNews, String how) {
    int written =
        sql.write(
            OF_IDENTITY, identity.channel(), identity.kind(), identity.value(), wantsNews, how);
    if (written > 0) {
      LOG.infof("preference learned identity=%s news=%s how=%s", identity, wantsNews, how);
    }
  }
}
