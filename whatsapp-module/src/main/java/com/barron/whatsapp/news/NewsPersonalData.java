package com.barron.whatsapp.news;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * News that wait for the start of a shift: those for somebody, and what others are told of them.
 */
@Singleton
class NewsPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select n.* from news_waiting n where n.person = :person order by n.id
      """;

  private static final String FORGET =
      """
      delete from news_waiting where person = :person
      """;

  private static final String RENAME =
      """
      update news_waiting
         set body = regexp_replace(body, :mention, :pseudonym, 'g'),
             payload = regexp_replace(payload, :mention, :pseudonym, 'g')
       where body ~ :mention or payload ~ :mention
      """;

  @Inject
  NewsPersonalData(Sql sql) {
    super(
        "news",
        Set.of("news_waiting.person", "news_waiting.body", "news_waiting.payload"),
        EXPORT,
        List.of(FORGET, RENAME),
        sql);
  }
}
