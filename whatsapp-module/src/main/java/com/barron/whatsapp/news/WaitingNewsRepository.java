package com.barron.whatsapp.news;

import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.channel.ReplyCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** What waits for a shift. Each method is one statement, and takes part in the transaction. */
@Singleton
class WaitingNewsRepository {
  private static final String KEEP =
      """
      INSERT INTO news_waiting (person, about, body, payload, deliver_at)
      SELECT * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
      """;

  private static final String FORGET = "DELETE FROM news_waiting WHERE about = ?";

  private static final String TAKE =
      """
      DELETE FROM news_waiting
       WHERE id = ANY (ARRAY(SELECT id FROM news_waiting WHERE deliver_at <= now()
                              ORDER BY deliver_at, id LIMIT ? FOR UPDATE SKIP LOCKED))
      RETURNING id, person, about, body, payload, deliver_at
      """;

  private final Sql sql;

  @Inject
  WaitingNewsRepository(Sql sql) {
    this.sql = sql;
  }

  void keep(List<WaitingNews> news) {
    if (!news.isEmpty()) {
      sql.write(
          KEEP,
          SqlArray.numbers(news, one -> one.to().value()),
          SqlArray.texts(news, WaitingNews::about),
          SqlArray.texts(news, one -> one.reply().text()),
          SqlArray.texts(news, one -> ReplyCodec.extras(one.reply())),
          SqlArray.texts(news, WaitingNews::deliverAt));
    }
  }

  /** Nobody is told what is not so any more. */
  void forget(String about) {
    sql.write(FORGET, about);
  }

  /** What is due, in the order in which it happened; it waits no longer. */
  List<WaitingNews> take(int most) {
    return sql.read(TAKE, Row::of, most).stream()
        .sorted(Comparator.comparingLong(Row::id))
        .map(Row::news)
        .toList();
  }

  private record Row(long id, WaitingNews news) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("id"),
          new WaitingNews(
              new PersonId(row.getLong("person")),
              row.getString("about"),
              ReplyCodec.reply(row.getString("body"), row.getString("payload")),
              Sql.instant(row, "deliver_at").orElseThrow()));
    }
  }
}
