package com.barron.whatsapp.media;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Files to fetch, in the database. Each method is one statement; times are the database's. */
@Singleton
class FetchRepository {
  private static final String ADD =
      """
      INSERT INTO whatsapp_media_fetch (channel, reference, subject, caption, person_id, language)
      SELECT ?, reference, ?, ?, ?, ? FROM unnest(?::text[]) AS reference
      """;

  /** Also one whose lease ended: it was left behind. */
  private static final String CLAIM =
      """
      UPDATE whatsapp_media_fetch
         SET due_at = now() + ? * interval '1 millisecond', lease_token = ?, attempts = attempts + 1
       WHERE id = (SELECT id FROM whatsapp_media_fetch
                    WHERE state = 'PENDING' AND due_at <= now() AND channel = ANY (?)
                    ORDER BY due_at
                    LIMIT 1
                      FOR UPDATE SKIP LOCKED)
      RETURNING id, lease_token, channel, reference, subject, caption, person_id, language, attempts
      """;

  private static final String LATER =
      """
      UPDATE whatsapp_media_fetch
         SET due_at = now() + ? * interval '1 millisecond', lease_token = NULL, error = ?
       WHERE id = ? AND lease_token = ? AND created_at + ? * interval '1 millisecond' > now()
      """;

  private static final String END =
      """
      UPDATE whatsapp_media_fetch
         SET state = ?, error = ?, lease_token = NULL, finished_at = now()
       WHERE id = ? AND lease_token = ?
      """;

  private final Sql sql;

  @Inject
  FetchRepository(Sql sql) {
    this.sql = sql;
  }

  void add(FetchRequest wish) {
    sql.write(
        ADD,
        wish.channel(),
        wish.subject().toString(),
        wish.caption(),
        wish.sender().value(),
        wish.language().toLanguageTag(),
        SqlArray.texts(wish.references()));
  }

  /** The one that is due first, if any. @param lease how long nobody else takes it */
  Optional<FetchClaim> claim(Collection<String> channels, Duration lease) {
    return sql.first(
        CLAIM,
        FetchRepository::claim,
        lease.toMillis(),
        UUID.randomUUID(),
        SqlArray.texts(channels));
  }

  /** Puts it off. @return whether it is still young enough for another try, and still ours */
  boolean later(FetchClaim claim, Duration wait, Duration most, String error) {
    return sql.write(LATER, wait.toMillis(), error, claim.id(), claim.token(), most.toMillis())
        == 1;
  }

  /** It is where it belongs. */
  void done(FetchClaim claim) {
    end(claim, "DONE", null);
  }

  /** It is given up. @return whether it was still ours */
  boolean failed(FetchClaim claim, String error) {
    return end(claim, "FAILED", error);
  }

  private boolean end(FetchClaim claim, String state, String error) {
    return sql.write(END, state, Sql.text(error), claim.id(), claim.token()) == 1;
  }

  private static FetchClaim claim(ResultSet row) throws SQLException {
    return new FetchClaim(
        row.getLong("id"),
        row.getObject("lease_token", UUID.class),
        row.getString("channel"),
        row.getString("reference"),
        Reference.of(row.getString("subject")),
        row.getString("caption"),
        new PersonId(row.getLong("person_id")),
        Locale.forLanguageTag(row.getString("language")),
        row.getInt("attempts"));
  }
}
