package com.barron.whatsapp.media;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Files that somebody sent and that are on no record yet. Those on a record are evidence. */
@Singleton
class FilePersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select f.* from whatsapp_media_fetch f where f.person_id = :person order by f.id
      """;

  private static final String FORGET =
      """
      delete from whatsapp_media_fetch where person_id = :person
      """;

  @Inject
  FilePersonalData(Sql sql) {
    super(
        "files-to-fetch",
        Set.of(
            "whatsapp_media_fetch.person_id",
            "whatsapp_media_fetch.reference",
            "whatsapp_media_fetch.caption"),
        EXPORT,
        List.of(FORGET),
        sql);
  }
}
