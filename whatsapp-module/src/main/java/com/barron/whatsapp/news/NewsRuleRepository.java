package com.barron.whatsapp.news;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The table of rules, which sites change. */
@Singleton
class NewsRuleRepository {
  private static final String TOLD =
      """
      WITH forgotten AS (DELETE FROM news_waiting WHERE about = ?)
      SELECT audience FROM news_rule WHERE event = ? AND told
      """;

  private final Sql sql;

  @Inject
  NewsRuleRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Who is told; an audience that only another version knows is left out. Older news about the same
   * that still waits is forgotten: nobody is told what is not so any more. One statement.
   */
  List<Audience> told(NewsEvent event, String about) {
    List<String> names = sql.read(TOLD, row -> row.getString("audience"), about, event.name());
    return Stream.of(Audience.values()).filter(one -> names.contains(one.name())).toList();
  }
}
