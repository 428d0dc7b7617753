package com.barron.whatsapp.outbox;

import static java.util.Collections.nCopies;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Takes rows for this node. Each method is one statement and, outside a transaction, one commit.
 * Times are the database's.
 */
@Singleton
class OutboxClaimRepository {
  /**
   * How many due rows of a channel one statement looks at: the bound of its cost. Part of the
   * statement and no parameter, so that a plan for all values knows it.
   */
  static final int WINDOW = 128;

  private static final String UNSENT = "IN ('PENDING', 'SENDING', 'UNKNOWN')";

  /**
   * Takes what is due and may go: of each conversation only the oldest unsent row, of each channel
   * only as many as its pace gives. Channels take turns, so that the backlog of one does not hold
   * back another. A row whose lease ended while it was being sent is not sent again but asked for.
   *
   * <p>Rows to send and rows in doubt are looked for apart, each in a window of their own: however
   * many are in doubt, and whether they may be asked for or not, they stand in nobody's way.
   *
   * <p>Rows are locked before the pace is asked: what it gives is used up. Of what it refused the
   * locks end with the statement.
   */
  private static final String CLAIM =
      """
      WITH quota (channel, sends, searches, per_second) AS (
        VALUES $QUOTAS
      ), due AS MATERIALIZED (
        SELECT d.id, d.channel, d.due_at, d.in_doubt, d.id = h.id AS is_head, h.state AS head, quota.searches,
               row_number() OVER (PARTITION BY d.channel, d.in_doubt, d.id = h.id ORDER BY d.due_at) AS turn
          FROM quota
         CROSS JOIN LATERAL ((SELECT o.id, o.session_id, o.channel, o.due_at, false AS in_doubt
                                FROM whatsapp_outbox o
                               WHERE quota.sends > 0 AND o.channel = quota.channel AND o.state = 'PENDING'
                                 AND o.due_at <= now()
                               ORDER BY o.due_at
                               LIMIT $WINDOW)
                             UNION ALL
                             (SELECT o.id, o.session_id, o.channel, o.due_at, true
                                FROM whatsapp_outbox o
                               WHERE quota.searches > 0 AND o.channel = quota.channel
                                 AND o.state IN ('SENDING', 'UNKNOWN') AND o.due_at <= now()
                               ORDER BY o.due_at
                               LIMIT $WINDOW)) d
         CROSS JOIN LATERAL (SELECT e.id, e.state
                               FROM whatsapp_outbox e
                              WHERE e.session_id = d.session_id AND e.state $UNSENT
                              ORDER BY e.id
                              LIMIT 1) h
      ), locked AS MATERIALIZED (
        SELECT q.id, q.session_id, q.channel, due.due_at,
               CASE WHEN q.state = 'PENDING' THEN CASE WHEN q.expires_at <= now() THEN 'DEAD' ELSE 'SENDING' END
                    WHEN q.expires_at + interval '1 hour' <= now() THEN 'DEAD'
                    ELSE 'UNKNOWN' END AS next
          FROM due
          JOIN whatsapp_outbox q ON q.id = due.id
         WHERE due.is_head AND q.state $UNSENT AND q.due_at <= now()
           AND (NOT due.in_doubt OR due.turn <= due.searches)
         ORDER BY due.turn, due.due_at
         LIMIT ?
           FOR UPDATE OF q SKIP LOCKED
      ), allowed AS (
        SELECT n.*
          FROM (SELECT l.*, row_number() OVER (PARTITION BY l.channel, l.next ORDER BY l.due_at, l.id) AS number
                  FROM locked l) n
          JOIN quota USING (channel)
         WHERE CASE n.next WHEN 'SENDING' THEN n.number <= quota.sends
                           WHEN 'UNKNOWN' THEN n.number <= quota.searches
                           ELSE true END
      ), wanted AS (
        SELECT channel, count(*)::int AS messages, quota.per_second
          FROM allowed JOIN quota USING (channel)
         WHERE next <> 'DEAD'
         GROUP BY channel, quota.per_second
      ), given AS MATERIALIZED (
        SELECT channel, messages AS wanted,
               CASE WHEN per_second = 0 THEN messages ELSE outbox_take(channel, messages, per_second) END AS messages
          FROM wanted
      ), ranked AS (
        SELECT a.*, row_number() OVER (PARTITION BY a.channel, a.next = 'DEAD' ORDER BY a.due_at, a.id) AS place
          FROM allowed a
      ), claimed AS (
        UPDATE whatsapp_outbox o
           SET state = c.next,
               attempts = o.attempts + CASE c.next WHEN 'SENDING' THEN 1 ELSE 0 END,
               first_tried_at = CASE c.next WHEN 'SENDING' THEN coalesce(o.first_tried_at, now()) ELSE o.first_tried_at END,
               unknown_since = CASE c.next WHEN 'UNKNOWN' THEN coalesce(o.unknown_since, now()) END,
               due_at = now() + ? * interval '1 millisecond',
               lease_token = CASE c.next WHEN 'DEAD' THEN NULL ELSE ?::uuid END,
               error_code = CASE WHEN c.next <> 'DEAD' THEN o.error_code WHEN o.state = 'PENDING' THEN 'expired' ELSE 'unknown-outcome' END,
               finished_at = CASE c.next WHEN 'DEAD' THEN now() END
          FROM ranked c
          LEFT JOIN given USING (channel)
          JOIN whatsapp_session s ON s.id = c.session_id
          JOIN whatsapp_log l ON l.session_id = c.session_id AND l.id = c.id
         WHERE o.id = c.id AND (c.next = 'DEAD' OR c.place <= given.messages)
        RETURNING o.id, o.session_id, o.channel, o.state, o.attempts, o.first_tried_at,
                  (extract(epoch FROM now() - o.unknown_since) * 1000)::bigint AS unknown_ms,
                  -- A minute early: a message is on its way for a while.
                  coalesce(s.last_inbound_at > now() - interval '24 hours' + interval '1 minute', false)
                    AND NOT o.template_only AS window_open, o.text_only,
                  s.identity_kind, s.identity_value, s.language, l.body, l.payload, l.correlation
      )
      SELECT claimed.*, seen.slowed, seen.crowded, seen.blocked
        FROM (SELECT ARRAY(SELECT channel FROM given WHERE messages < wanted) AS slowed,
                     EXISTS (SELECT FROM due WHERE NOT in_doubt GROUP BY channel HAVING count(*) >= $WINDOW AND NOT bool_and(is_head)) AS crowded,
                     EXISTS (SELECT FROM due WHERE NOT in_doubt AND NOT is_head AND head = 'SENDING') AS blocked) seen
        LEFT JOIN claimed ON true
      """
          .replace("$UNSENT", UNSENT)
          .replace("$WINDOW", String.valueOf(WINDOW));

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
   * Takes rows of some channels.
   *
   * @param most how many of all channels together
   */
  ClaimResult claim(Collection<ClaimQuota> claimQuotas, int most, Duration lease) {
    UUID token = UUID.randomUUID();
    List<Object> values = new ArrayList<>();
    for (ClaimQuota claimQuota : claimQuotas) {
      values.add(claimQuota.channel());
      values.add(claimQuota.sends());
      values.add(claimQuota.searches());
      values.add(claimQuota.perSecond());
    }
    values.addAll(List.of(most, lease.toMillis(), token));
    return ClaimMapper.result(
        sql.read(
            of(CLAIM, claimQuotas, "(?::text, ?::int, ?::int, ?::int)"),
            row -> ClaimMapper.map(row, token),
            values.toArray()));
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
        of(PARK, claimQuotas, "(?::text)"),
        claimQuotas.stream().map(ClaimQuota::channel).toArray());
  }

  /**
   * With a row for each channel. Of an array PostgreSQL would guess the length, find a plan for all
   * values too dear, and plan anew at each claim: that takes longer than the claim.
   */
  private static String of(String statement, Collection<ClaimQuota> claimQuotas, String row) {
    return statement.replace("$QUOTAS", String.join(", ", nCopies(claimQuotas.size(), row)));
  }
}
