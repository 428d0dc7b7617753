package com.barron.whatsapp.news;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The table of rules, which sites change. */
@Singleton
class NewsRuleRepository {
  private static final String TOLD = "SELECT audience FROM news_rule WHERE event = ? AND told";

  private final Sql sql;

  @Inject
  NewsRuleRepository(Sql sql) {
    this.sql = sql;
  }

  /** Who is told; an audience that only another version knows is left out. One statement. */
  List<Audience> told(NewsEvent event) {
    List<String> names = sql.read(TOLD, row -> row.getString("audience"), event.name());
    return Stream.of(Audience.values()).filter(one -> names.contains(one.name())).toList();
  }
}
