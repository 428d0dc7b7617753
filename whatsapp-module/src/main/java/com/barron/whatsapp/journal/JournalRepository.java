package com.barron.whatsapp.journal;

import com.barron.production.people.identity.Identity;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.channel.ReplyCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** Reads the journal's table, one statement a call. */
@Singleton
class JournalRepository implements Journal {
  private static final int MOST = 200;

  private static final String ENTRIES =
      """
      SELECT e.*,
             CASE WHEN e.from_person THEN 'received'
                  WHEN o.state IS NULL THEN 'unknown'
                  WHEN o.state = 'SENT' THEN lower(coalesce(o.delivery, 'SENT'))
                  WHEN o.state = 'DEAD' THEN 'failed'
                  ELSE lower(o.state) END AS status,
             o.error_code
        FROM (SELECT l.id, l.from_person, l.kind, l.body, l.payload, l.correlation, l.created_at
                FROM whatsapp_session s
                JOIN whatsapp_log l ON l.session_id = s.id
               WHERE s.channel = ? AND s.identity_kind = ? AND s.identity_value = ? AND l.id > ?
               ORDER BY l.id $ORDER
               LIMIT ?) e
        LEFT JOIN whatsapp_outbox o ON o.id = e.id AND NOT e.from_person
       ORDER BY e.id
      """;

  private static final String LATEST = ENTRIES.replace("$ORDER", "DESC");
  private static final String FOLLOWING = ENTRIES.replace("$ORDER", "ASC");

  private final Sql sql;

  @Inject
  JournalRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Entry> since(Identity identity, long after, int most) {
    if (after < 0 || most < 1 || most > MOST) {
      throw new IllegalArgumentException("after is at least 0, most is 1 to " + MOST);
    }
    return sql.read(
        after == 0 ? LATEST : FOLLOWING,
        JournalRepository::entry,
        identity.channel(),
        identity.kind(),
        identity.value(),
        after,
        most);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String extras = Objects.requireNonNullElse(row.getString("payload"), "");
    return new Entry(
        row.getLong("id"),
        row.getBoolean("from_person"),
        row.getString("kind"),
        ReplyCodec.reply(row.getString("body"), extras),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("status"),
        Objects.requireNonNullElse(row.getString("error_code"), ""),
        row.getString("correlation"));
  }
}
