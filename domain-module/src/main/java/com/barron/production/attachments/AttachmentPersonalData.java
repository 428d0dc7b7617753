package com.barron.production.attachments;

import com.barron.production.people.privacy.DataSubject;
import com.barron.production.people.privacy.PersonalFile;
import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * The files that somebody added. On a record they are evidence and stay; else nothing needs them.
 */
@Singleton
class AttachmentPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select a.id, a.subject, a.content_type, a.caption, a.taken_at
        from attachment a where a.taken_by = :person order by a.id
      """;

  private static final String FORGET_OF_WITHDRAWN =
      """
      delete from attachment
       where taken_by = :person
         and subject in (select w.subject from audit w
                          where w.act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN'))
      """;

  @Inject
  AttachmentPersonalData(Sql sql) {
    super(
        "attachments",
        Set.of("attachment.taken_by", "attachment.caption", "attachment.bytes"),
        EXPORT,
        List.of(FORGET_OF_WITHDRAWN),
        sql);
  }

  @Override
  public List<PersonalFile> files(DataSubject subject) {
    return files("attachment", "taken_by", subject);
  }
}
