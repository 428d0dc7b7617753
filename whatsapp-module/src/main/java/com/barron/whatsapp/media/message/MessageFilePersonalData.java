package com.barron.whatsapp.media.message;

import com.barron.production.people.privacy.DataSubject;
import com.barron.production.people.privacy.PersonalFile;
import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The files that somebody sent to a person who talked with them: no record needs them. */
@Singleton
class MessageFilePersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select f.id, f.session_id, f.correlation, f.content_type, f.created_at
        from whatsapp_message_file f where f.person_id = :person order by f.id
      """;

  /** One that is just being fetched ends with its row, which is locked until it is kept. */
  private static final String FORGET_ON_THEIR_WAY =
      """
      delete from whatsapp_media_fetch where person_id = :person and session_id is not null
      """;

  private static final String FORGET =
      """
      delete from whatsapp_message_file where person_id = :person
      """;

  @Inject
  MessageFilePersonalData(Sql sql) {
    super(
        "message-files",
        Set.of("whatsapp_message_file.person_id", "whatsapp_message_file.bytes"),
        EXPORT,
        List.of(FORGET_ON_THEIR_WAY, FORGET),
        sql);
  }

  @Override
  public List<PersonalFile> files(DataSubject subject) {
    return files("whatsapp_message_file", "person_id", subject);
  }
}
