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

  private static final String FILES =
      """
      select id, case content_type when 'application/pdf' then 'pdf' when 'image/png' then 'png' else 'jpg' end, bytes
        from attachment where taken_by = ? order by id
      """;

  private static final String FORGET_OF_WITHDRAWN =
      """
      delete from attachment
       where taken_by = :person
         and subject in (select w.subject from audit w
                          where w.act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN'))
      """;

  private final Sql sql;

  @Inject
  AttachmentPersonalData(Sql sql) {
    super(
        "attachments",
        Set.of("attachment.taken_by", "attachment.caption", "attachment.bytes"),
        EXPORT,
        List.of(FORGET_OF_WITHDRAWN),
        sql);
    this.sql = sql;
  }

  @Override
  public List<PersonalFile> files(DataSubject subject) {
    return sql.read(
        FILES,
        row -> new PersonalFile(row.getLong(1) + "." + row.getString(2), row.getBytes(3)),
        subject.person().value());
  }
}
