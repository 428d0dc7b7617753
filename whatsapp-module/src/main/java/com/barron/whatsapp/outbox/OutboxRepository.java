package com.barron.whatsapp.outbox;

import static java.util.Collections.nCopies;

import com.barron.production.sql.DatabaseException;
import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.background.SharedCalls;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records what came of a claim. Each method is one statement and, outside a transaction, one
 * commit; it changes nothing when the lease is not ours any more. Times are the database's.
 */
@Singleton
class OutboxRepository {
  /** Whether others of the conversation waited for this row and a claim. */
  private static final String MORE =
      """
      EXISTS (SELECT FROM whatsapp_outbox n
               WHERE n.session_id = o.session_id AND n.id > o.id
                 AND n.state IN ('PENDING', 'UNKNOWN'))
      """;

  /**
   * The commit is not waited for: a result that is lost with a database is found out again when the
   * lease ends, from the provider or from its report.
   */
  private static final String SENT =
      """
      UPDATE whatsapp_outbox o
         SET state = 'SENT', provider_message_id = r.provider_message_id, finished_at = now(), error_code = NULL,
             lease_token = NULL, unknown_since = NULL
        FROM set_config('synchronous_commit', 'off', true),
             (VALUES $RESULTS) AS r (id, token, provider_message_id)
       WHERE o.id = r.id AND o.lease_token = r.token
      RETURNING o.id, $MORE AS more
      """
          .replace("$MORE", MORE);

  /** Rows and no arrays: of those the planner looks at the length, and plans at each call. */
  private static final String RESULT = "(?::bigint, ?::uuid, ?::text)";

  private static final String PENDING =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = least(now() + ? * interval '1 millisecond', expires_at), error_code = ?,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      """;

  private static final String AT_ONCE_AS =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = now(), error_code = ?, $FORM = true,
             lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      """;

  private static final String AS_TEMPLATE = AT_ONCE_AS.replace("$FORM", "template_only");
  private static final String AS_TEXT = AT_ONCE_AS.replace("$FORM", "text_only");

  private static final String UNKNOWN =
      """
      UPDATE whatsapp_outbox
         SET state = 'UNKNOWN', due_at = now() + ? * interval '1 millisecond', error_code = ?,
             lease_token = NULL, unknown_since = coalesce(unknown_since, now())
       WHERE id = ? AND lease_token = ?
      """;

  private static final String DEAD =
      """
      UPDATE whatsapp_outbox o
         SET state = 'DEAD', finished_at = now(), error_code = ?, lease_token = NULL, unknown_since = NULL
       WHERE id = ? AND lease_token = ?
      RETURNING $MORE
      """
          .replace("$MORE", MORE);

  private static final String TAKEN =
      """
      SELECT o.provider_message_id
        FROM (SELECT id FROM whatsapp_log WHERE session_id = ? AND NOT from_person ORDER BY id DESC LIMIT 300) l
        JOIN whatsapp_outbox o ON o.id = l.id
       WHERE o.provider_message_id IS NOT NULL
      """;

  private static final int LONGEST_REASON = 64;

  /** How many results share one statement at the most. */
  private static final int MOST_RESULTS = 64;

  private record Accepted(Claim claim, String providerMessageId) {}

  private final Sql sql;
  private final Map<Integer, String> sentStatements = new ConcurrentHashMap<>();
  private final SharedCalls<Accepted, Supplier<LeaseResult>> accepted =
      new SharedCalls<>(MOST_RESULTS, this::recordSent);

  @Inject
  OutboxRepository(Sql sql) {
    this.sql = sql;
  }

  /** Results that come while others are recorded share the next statement. */
  LeaseResult sent(Claim claim, String providerMessageId) {
    return accepted.call(new Accepted(claim, providerMessageId)).get();
  }

  private List<Supplier<LeaseResult>> recordSent(List<Accepted> results) {
    try {
      Map<Long, Boolean> more = new HashMap<>();
      int rows = atLeast(results.size());
      sql.read(
              sentStatements.computeIfAbsent(rows, OutboxRepository::sentStatement),
              row -> Map.entry(row.getLong("id"), row.getBoolean("more")),
              values(results, rows))
          .forEach(row -> more.put(row.getKey(), row.getValue()));
      return results.stream().map(result -> answer(more.get(result.claim().id()))).toList();
    } catch (DatabaseUnavailableException e) {
      throw e;
    } catch (DatabaseException e) {
      // One that cannot be recorded keeps the others from nothing.
      return results.size() == 1
          ? List.of(
              () -> {
                throw e;
              })
          : results.stream().flatMap(result -> recordSent(List.of(result)).stream()).toList();
    }
  }

  private static String sentStatement(int rows) {
    return SENT.replace("$RESULTS", String.join(", ", nCopies(rows, RESULT)));
  }

  /** A power of two: so that few statements are prepared. */
  private static int atLeast(int results) {
    return Integer.highestOneBit(2 * results - 1);
  }

  /** The last result fills the rows that are left: it is recorded once. */
  private static Object[] values(List<Accepted> results, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(row -> results.get(Math.min(row, results.size() - 1)))
        .flatMap(
            result ->
                Stream.of(result.claim().id(), result.claim().token(), result.providerMessageId()))
        .toArray();
  }

  private static Supplier<LeaseResult> answer(Boolean more) {
    LeaseResult result =
        more == null ? LeaseResult.BY_OTHERS : more ? LeaseResult.MORE_WAIT : LeaseResult.LAST;
    return () -> result;
  }

  /**
   * Whether the lease was still ours. To be sent again after a delay, or dead when it expires
   * before.
   */
  boolean pending(Claim claim, Duration delay, String reason) {
    return update(PENDING, delay.toMillis(), cut(reason), claim.id(), claim.token());
  }

  /** To be sent at once, as its template. */
  boolean asTemplate(Claim claim, String reason) {
    return update(AS_TEMPLATE, cut(reason), claim.id(), claim.token());
  }

  /** To be sent at once, its choices as numbered text. */
  boolean asText(Claim claim, String reason) {
    return update(AS_TEXT, cut(reason), claim.id(), claim.token());
  }

  /** To be asked for after a delay. */
  boolean unknown(Claim claim, Duration delay, String reason) {
    return update(UNKNOWN, delay.toMillis(), cut(reason), claim.id(), claim.token());
  }

  LeaseResult dead(Claim claim, String code) {
    return end(DEAD, cut(code), claim);
  }

  /** The providers' ids of a conversation's latest messages. */
  List<String> taken(Claim claim) {
    return sql.read(TAKEN, row -> row.getString(1), claim.sessionId());
  }

  private LeaseResult end(String statement, String value, Claim claim) {
    return sql.first(
            statement,
            row -> row.getBoolean(1) ? LeaseResult.MORE_WAIT : LeaseResult.LAST,
            value,
            claim.id(),
            claim.token())
        .orElse(LeaseResult.BY_OTHERS);
  }

  private boolean update(String statement, Object... values) {
    return sql.write(statement, values) == 1;
  }

  private static String cut(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
