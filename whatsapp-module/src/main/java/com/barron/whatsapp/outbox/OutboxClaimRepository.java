package com.barron.whatsapp.outbox;

import static java.util.Collections.nCopies;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Takes rows for this node. Each method is one statement and, outside a transaction, one commit.
 * Times are the database's.
 */
@Singleton
class OutboxClaimRepository {
  /**
   * How many due rows of a channel one statement looks at, as a claim does: the bound of its cost.
   * Part of the statement and no parameter, so that a plan for all values knows it.
   */
  private static final int WINDOW = 128;

  private static final String UNSENT = "IN ('PENDING', 'SENDING', 'UNKNOWN')";

  /**
   * A function, whose plan is kept whatever the values are: to plan it takes longer than to run.
   */
  private static final String CLAIM =
      """
      SELECT * FROM outbox_claim(?, ?::int[], ?::int[], ?::int[], ?, ?, ?)
      """;

  /**
   * Takes rows that may not go yet out of the claim's way, as long as their conversation's first
   * row stays: whoever ends that one makes the next one due.
   */
  private static final String PARK =
      """
      WITH blocked AS MATERIALIZED (
        SELECT d.id, h.id AS head
          FROM (VALUES $QUOTAS) AS quota (channel)
         CROSS JOIN LATERAL (SELECT o.id, o.session_id
                               FROM whatsapp_outbox o
                              WHERE o.channel = quota.channel AND o.state = 'PENDING' AND o.due_at <= now()
                              ORDER BY o.due_at
                              LIMIT $WINDOW) d
         CROSS JOIN LATERAL (SELECT e.id
                               FROM whatsapp_outbox e
                              WHERE e.session_id = d.session_id AND e.state $UNSENT
                              ORDER BY e.id
                              LIMIT 1) h
         WHERE h.id < d.id
      ), kept AS MATERIALIZED (
        SELECT k.id
          FROM whatsapp_outbox k
         WHERE k.id IN (SELECT head FROM blocked) AND k.state $UNSENT
           FOR UPDATE SKIP LOCKED
      ), parked AS MATERIALIZED (
        SELECT p.id
          FROM blocked JOIN kept ON kept.id = blocked.head JOIN whatsapp_outbox p ON p.id = blocked.id
         WHERE p.state = 'PENDING' AND p.due_at <= now()
           FOR UPDATE OF p SKIP LOCKED
      )
      UPDATE whatsapp_outbox o SET due_at = 'infinity' FROM parked WHERE o.id = parked.id
      """
          .replace("$UNSENT", UNSENT)
          .replace("$WINDOW", String.valueOf(WINDOW));

  /**
   * As part of a claim, but the commit is not waited for: of a pace that is lost with a database
   * nothing is missed.
   */
  private static final String PACE =
      """
      SELECT outbox_take(?, ?, ?) FROM set_config('synchronous_commit', 'off', true)
      """;

  private static final String GIVE_BACK =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = now(), attempts = 0, first_tried_at = NULL, lease_token = NULL,
             error_code = 'given-back'
       WHERE state = 'SENDING' AND lease_token = ANY (?::uuid[])
      """;

  private final Sql sql;

  @Inject
  OutboxClaimRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes what is due and may go: of each conversation only the oldest unsent row, of each channel
   * only as many as its quota and its pace give. A row whose lease ended while it was being sent is
   * not sent again but asked for.
   *
   * @param most how many of all channels together
   */
  ClaimResult claim(Collection<ClaimQuota> claimQuotas, int most, Duration lease) {
    UUID token = UUID.randomUUID();
    return ClaimMapper.result(
        sql.read(
            CLAIM,
            row -> ClaimMapper.map(row, token),
            SqlArray.texts(claimQuotas, ClaimQuota::channel),
            SqlArray.numbers(claimQuotas, ClaimQuota::sends),
            SqlArray.numbers(claimQuotas, ClaimQuota::searches),
            SqlArray.numbers(claimQuotas, ClaimQuota::perSecond),
            most,
            lease.toMillis(),
            token));
  }

  /** How many of the wanted messages may leave now; they are counted then. */
  int pace(String channel, int wanted, int perSecond) {
    return sql.one(PACE, row -> row.getInt(1), channel, wanted, perSecond);
  }

  /** Rows that were never handed to a provider wait for a claim again. */
  void giveBack(Collection<UUID> tokens) {
    sql.write(GIVE_BACK, SqlArray.texts(tokens));
  }

  /** How many rows were parked. */
  int park(Collection<ClaimQuota> claimQuotas) {
    return sql.write(
        park(claimQuotas.size()), claimQuotas.stream().map(ClaimQuota::channel).toArray());
  }

  /**
   * With a row for each channel. Of an array PostgreSQL would guess the length, find a plan for all
   * values too dear, and plan anew at each call.
   */
  private static String park(int channels) {
    return PARK.replace("$QUOTAS", String.join(", ", nCopies(channels, "(?::text)")));
  }
}
