package com.barron.whatsapp.conversation.view;

import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads from the conversations when people wrote last. */
@Singleton
class LastHeardRepository implements LastHeard {
  private static final String OF =
      """
      SELECT person_id, max(last_inbound_at) AS heard_at
        FROM whatsapp_session
       WHERE person_id = ANY (?) AND last_inbound_at IS NOT NULL
       GROUP BY person_id
      """;

  private final Sql sql;

  @Inject
  LastHeardRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<PersonId, Instant> of(Collection<PersonId> persons) {
    return sql
        .read(
            OF,
            row ->
                Map.entry(
                    new PersonId(row.getLong("person_id")),
                    Sql.instant(row, "heard_at").orElseThrow()),
            SqlArray.numbers(persons, PersonId::value))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
