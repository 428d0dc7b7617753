package com.barron.whatsapp.conversation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.consent.PreferenceRetention;
import org.junit.jupiter.api.Test;

/** What strangers left goes after a while; what is known of people stays. */
class StrangerRetentionIT {
  private static final int DAYS = 7;

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final StrangerRetention retention = new StrangerRetention(database.sql(), DAYS);

  @Test
  void forgetsWhoeverWroteAndIsNobody() {
    wrote("old stranger", "NULL", DAYS + 1);
    wrote("young stranger", "NULL", DAYS - 1);
    wrote("old colleague", "1", DAYS + 1);

    assertThat(retention.deleteBatch(10)).isEqualTo(1);

    assertThat(column("SELECT identity_value FROM whatsapp_session"))
        .isEqualTo("old colleague, young stranger");
    assertThat(column("SELECT DISTINCT body FROM whatsapp_log"))
        .isEqualTo("old colleague, young stranger");
    assertThat(column("SELECT channel FROM whatsapp_outbox")).isEqualTo("twilio, twilio");
    assertThat(retention.deleteBatch(10)).isZero();
  }

  @Test
  void forgetsSomeAtATime() {
    wrote("a", "NULL", DAYS + 1);
    wrote("b", "NULL", DAYS + 1);
    assertThat(retention.deleteBatch(1)).isEqualTo(1);
    assertThat(column("SELECT count(*) FROM whatsapp_session")).isEqualTo("1");
  }

  @Test
  void forgetsWhatAProviderToldOfWhoeverIsInNoConversation() {
    wrote("here", "NULL", 1);
    preferred("here", DAYS + 1);
    preferred("gone", DAYS + 1);
    preferred("young", DAYS - 1);
    database.execute(
        "INSERT INTO contact_preference (person_id, opted_in, source, since)"
            + " VALUES (1, false, 'CHAT', now() - interval '1000 days')");

    assertThat(new PreferenceRetention(database.sql(), DAYS).deleteBatch(10)).isEqualTo(1);

    assertThat(column("SELECT coalesce(identity_value, 'person') FROM contact_preference"))
        .isEqualTo("here, person, young");
  }

  private void preferred(String value, int days) {
    database.execute(
        """
        INSERT INTO contact_preference (channel, identity_kind, identity_value, opted_in, source, since)
        VALUES ('twilio', 'BSUID', '$V', false, 'PROVIDER', now() - interval '$D days')
        """
            .replace("$V", value)
            .replace("$D", Integer.toString(days)));
  }

  private void wrote(String value, String person, int days) {
    database.execute(
        """
        WITH s AS (
          INSERT INTO whatsapp_session (channel, identity_kind, identity_value, person_id, person_name, person_role,
                                        last_inbound_at)
          SELECT 'twilio', 'BSUID', '$V', p, 'x' || p, CASE WHEN p > 0 THEN 'TECHNICIAN' END, now() - interval '$D days'
            FROM (SELECT $P::bigint) AS one (p)
          RETURNING id
        ), l AS (
          INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
          SELECT id, false, 'REPLY', '$V', '' FROM s RETURNING id, session_id
        )
        INSERT INTO whatsapp_outbox (id, session_id, channel, state, provider_message_id, finished_at, expires_at)
        SELECT id, session_id, 'twilio', 'SENT', 'SM' || id, now(), now() FROM l
        """
            .replace("$V", value)
            .replace("$P", person)
            .replace("$D", Integer.toString(days)));
  }

  private String column(String query) {
    return database.value(
        "SELECT string_agg(v::text, ', ' ORDER BY v::text) FROM (" + query + ") AS t (v)");
  }
}
