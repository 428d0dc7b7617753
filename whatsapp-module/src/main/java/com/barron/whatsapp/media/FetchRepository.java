package com.barron.whatsapp.media;

import com.barron.production.attachments.FileType;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Files to fetch, in the database. Each method is one statement; times are the database's. */
@Singleton
class FetchRepository {
  private static final String ADD =
      """
      INSERT INTO whatsapp_media_fetch (channel, reference, subject, session_id, correlation, caption, person_id, language)
      SELECT ?, reference, ?, ?, ?, ?, ?, ? FROM unnest(?::text[]) AS reference
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
      RETURNING id, lease_token, channel, reference, subject, session_id, correlation, caption, person_id, language,
                attempts
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
         SET state = ?, error = ?, failure = ?, lease_token = NULL, finished_at = now()
       WHERE id = ? AND lease_token = ?
      """;

  /** Of somebody who was erased meanwhile nothing is kept: their row is gone. */
  private static final String KEEP =
      """
      WITH fetched AS (
        UPDATE whatsapp_media_fetch
           SET state = 'DONE', error = NULL, failure = NULL, lease_token = NULL, finished_at = now()
         WHERE id = ? AND lease_token = ? AND session_id IS NOT NULL
        RETURNING session_id, correlation, person_id
      )
      INSERT INTO whatsapp_message_file (session_id, correlation, person_id, content_type, bytes)
      SELECT session_id, correlation, person_id, ?, ? FROM fetched
      """;

  private static final String TAKE_TURNS =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))";

  /** None while another file is still on its way, unless that one takes long. */
  private static final String UNTOLD =
      """
      UPDATE whatsapp_media_fetch
         SET told_at = now()
       WHERE person_id = ? AND subject = ? AND failure IS NOT NULL AND told_at IS NULL
         AND NOT EXISTS (SELECT FROM whatsapp_media_fetch other
                          WHERE other.person_id = ? AND other.subject = ? AND other.state = 'PENDING'
                            AND other.attempts <= ?)
      RETURNING failure
      """;

  /** After more attempts a file takes long. */
  static final int QUICK_ATTEMPTS = 2;

  private final Sql sql;

  @Inject
  FetchRepository(Sql sql) {
    this.sql = sql;
  }

  void add(FetchRequest request) {
    FetchTarget target = request.target();
    Optional<FetchTarget.OfRecord> record = as(FetchTarget.OfRecord.class, target);
    Optional<FetchTarget.OfMessage> message = as(FetchTarget.OfMessage.class, target);
    sql.write(
        ADD,
        request.channel(),
        Sql.text(record.map(one -> one.subject().toString()).orElse(null)),
        Sql.number(message.map(FetchTarget.OfMessage::conversation)),
        Sql.text(message.map(FetchTarget.OfMessage::correlation).orElse(null)),
        request.caption(),
        request.sender().value(),
        request.language().toLanguageTag(),
        SqlArray.texts(request.references()));
  }

  private static <T extends FetchTarget> Optional<T> as(Class<T> kind, FetchTarget target) {
    return Optional.of(target).filter(kind::isInstance).map(kind::cast);
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

  /** Postpones it. @return whether it is still young enough for another attempt, and still ours */
  boolean later(FetchClaim claim, Duration wait, Duration most, String error) {
    return sql.write(LATER, wait.toMillis(), error, claim.id(), claim.token(), most.toMillis())
        == 1;
  }

  /** It is where it belongs. */
  void done(FetchClaim claim) {
    end(claim, "DONE", null, null);
  }

  /** It is kept with its message, once. @return whether it was still ours */
  boolean keep(FetchClaim claim, FileType type, byte[] bytes) {
    return sql.write(KEEP, claim.id(), claim.token(), type.mediaType(), bytes) == 1;
  }

  /** It is given up. @return whether it was still ours */
  boolean failed(FetchClaim claim, FetchFailure fetchFailure, String error) {
    return end(claim, "FAILED", error, fetchFailure.name());
  }

  private boolean end(FetchClaim claim, String state, String error, String failure) {
    return sql.write(END, state, Sql.text(error), Sql.text(failure), claim.id(), claim.token())
        == 1;
  }

  /** Prevents others from ending a file of this sender for this record until the commit. */
  void takeTurns(FetchClaim claim) {
    sql.one(
        TAKE_TURNS,
        row -> row.getInt(1),
        "fetch " + claim.sender().value() + " " + claim.target().name());
  }

  /** Why files of this sender are not at this record, as far as nobody was told; now they are. */
  List<FetchFailure> untold(FetchClaim claim, Reference record) {
    long person = claim.sender().value();
    String subject = record.toString();
    return sql.read(
        UNTOLD,
        row -> FetchFailure.valueOf(row.getString("failure")),
        person,
        subject,
        person,
        subject,
        QUICK_ATTEMPTS);
  }

  private static FetchClaim claim(ResultSet row) throws SQLException {
    return new FetchClaim(
        row.getLong("id"),
        row.getObject("lease_token", UUID.class),
        row.getString("channel"),
        row.getString("reference"),
        target(row),
        row.getString("caption"),
        new PersonId(row.getLong("person_id")),
        Locale.forLanguageTag(row.getString("language")),
        row.getInt("attempts"));
  }

  private static FetchTarget target(ResultSet row) throws SQLException {
    String subject = row.getString("subject");
    return subject == null
        ? new FetchTarget.OfMessage(row.getLong("session_id"), row.getString("correlation"))
        : new FetchTarget.OfRecord(Reference.of(subject));
  }
}
