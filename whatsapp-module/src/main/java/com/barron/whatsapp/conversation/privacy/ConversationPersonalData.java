package com.barron.whatsapp.conversation.privacy;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * What somebody and Barron said to each other, and what others were told of them: in the
 * conversation's tables, the journal and the outbox, whose rows are found by the conversation.
 */
@Singleton
class ConversationPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select s.*,
             (select jsonb_agg(to_jsonb(l) || coalesce(jsonb_build_object('outbox', to_jsonb(o)), '{}') order by l.id)
                from whatsapp_log l left join whatsapp_outbox o on o.id = l.id and o.session_id = l.session_id
               where l.session_id = s.id) as messages
        from whatsapp_session s
       where s.person_id = :person or s.identity_value = any(:values) or s.bsuid = any(:values)
       order by s.id
      """;

  private static final String FORGET_OUTBOX =
      """
      delete from whatsapp_outbox
       where id in (select l.id from whatsapp_log l join whatsapp_session s on s.id = l.session_id
                     where s.person_id = :person or s.identity_value = any(:values) or s.bsuid = any(:values))
      """;

  private static final String FORGET_JOURNAL =
      """
      delete from whatsapp_log
       where session_id in (select s.id from whatsapp_session s
                             where s.person_id = :person or s.identity_value = any(:values) or s.bsuid = any(:values))
      """;

  private static final String FORGET_CONVERSATIONS =
      """
      delete from whatsapp_session
       where person_id = :person or identity_value = any(:values) or bsuid = any(:values)
      """;

  /** What somebody took over goes back to Barron. */
  private static final String HAND_BACK =
      """
      update whatsapp_session
         set taken_over_by = null, taken_over_until = null, version = version + 1
       where taken_over_by = :person
      """;

  private static final String FORGET_REPLIES =
      """
      delete from whatsapp_unknown_sender_reply where identity_value = any(:values)
      """;

  private static final String RENAME =
      """
      update whatsapp_log
         set body = regexp_replace(body, :mention, :pseudonym, 'g'),
             payload = regexp_replace(payload, :mention, :pseudonym, 'g')
       where body ~ :mention or payload ~ :mention
      """;

  @Inject
  ConversationPersonalData(Sql sql) {
    super(
        "conversations",
        Set.of(
            "whatsapp_session.person_id",
            "whatsapp_session.person_name",
            "whatsapp_session.person_role",
            "whatsapp_session.identity_value",
            "whatsapp_session.bsuid",
            "whatsapp_session.state",
            "whatsapp_session.taken_over_by",
            "whatsapp_session.rate",
            "whatsapp_unknown_sender_reply.identity_value",
            "whatsapp_log.body",
            "whatsapp_log.payload",
            "whatsapp_outbox.provider_message_id"),
        EXPORT,
        List.of(
            FORGET_OUTBOX, FORGET_JOURNAL, FORGET_CONVERSATIONS, HAND_BACK, FORGET_REPLIES, RENAME),
        sql);
  }
}
