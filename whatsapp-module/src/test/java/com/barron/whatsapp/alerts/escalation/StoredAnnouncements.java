package com.barron.whatsapp.alerts.escalation;

import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows in the outbox as the product makes them, and the messages themselves to look at. */
final class StoredAnnouncements implements Announcements {
  private static final String IDS =
      "SELECT nextval(pg_get_serial_sequence('whatsapp_log', 'id')) AS id FROM generate_series(1, ?)";

  private static final String TALK =
      """
      INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
      SELECT DISTINCT 'simulator', 'PHONE', '+1202555' || lpad(person::text, 4, '0') AS number
        FROM unnest(?::bigint[]) AS v (person)
       ORDER BY number
      ON CONFLICT DO NOTHING
      """;

  private static final String SAID =
      """
      WITH said AS (
        INSERT INTO whatsapp_log (id, session_id, from_person, kind, body, correlation)
        OVERRIDING SYSTEM VALUE
        SELECT v.id, talk.id, false, 'REPLY', v.body, 'c'
          FROM unnest(?::bigint[], ?::bigint[], ?::text[]) AS v (id, person, body)
          JOIN whatsapp_session talk
            ON talk.channel = 'simulator' AND talk.identity_kind = 'PHONE'
               AND talk.identity_value = '+1202555' || lpad(v.person::text, 4, '0')
        RETURNING id, session_id)
      INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
      SELECT id, session_id, 'simulator', now() + interval '1 hour' FROM said
      """;

  private final Sql sql;
  final Map<Long, Announcement> sent = new ConcurrentSkipListMap<>();
  final Set<PersonId> unreachable = ConcurrentHashMap.newKeySet();

  StoredAnnouncements(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<OptionalLong> enqueue(List<Announcement> messages) {
    List<Announcement> leaving =
        messages.stream().filter(message -> !unreachable.contains(message.to())).toList();
    if (leaving.isEmpty()) {
      return messages.stream().map(message -> OptionalLong.empty()).toList();
    }
    List<Long> ids = sql.read(IDS, row -> row.getLong("id"), leaving.size());
    List<Long> people = leaving.stream().map(message -> message.to().value()).toList();
    sql.write(TALK, SqlArray.numbers(people));
    sql.write(
        SAID,
        SqlArray.numbers(ids),
        SqlArray.numbers(people),
        SqlArray.texts(leaving, message -> message.reply().text()));
    Iterator<Long> next = ids.iterator();
    List<OptionalLong> result = new ArrayList<>();
    for (Announcement message : messages) {
      boolean leaves = !unreachable.contains(message.to());
      OptionalLong id = leaves ? OptionalLong.of(next.next()) : OptionalLong.empty();
      id.ifPresent(known -> sent.put(known, message));
      result.add(id);
    }
    return result;
  }

  @Override
  public int withdraw(Collection<Long> outboxIds) {
    return sql.write(
        """
        UPDATE whatsapp_outbox SET state = 'WITHDRAWN', finished_at = now()
         WHERE id = ANY (?) AND state = 'PENDING'
        """,
        SqlArray.numbers(outboxIds));
  }
}
