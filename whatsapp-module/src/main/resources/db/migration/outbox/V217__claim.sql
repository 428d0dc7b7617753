-- The claim, as a function that keeps its plan: PostgreSQL compared the plan for all values with the average of earlier
-- calls, which lags behind the table, and so planned a dozen parts anew at each call. That took longer than to run them.
--
-- Takes what is due and may go: of each conversation only the oldest unsent row, of each channel only as many as its pace
-- gives. Channels take turns, so that the backlog of one does not hold back another. A row whose lease ended while it was
-- being sent is not sent again but asked for.
--
-- Rows to send and rows in doubt are looked for apart, each in a window of their own, which is the bound of what a claim
-- costs: however many are in doubt, and whether they may be asked for or not, they stand in nobody's way.
--
-- Rows are locked before the pace is asked: what it gives is used up. Of what it refused the locks end with the statement.
--
-- Every step is a look-up by an index, of 128 rows at the most: a plan that was made while the table was small must not
-- read all of it later.
CREATE FUNCTION outbox_claim(channels text[], sends integer[], searches integer[], per_second integer[],
                             most integer, lease bigint, token uuid)
RETURNS TABLE (id bigint, session_id bigint, channel text, state text, attempts integer, first_tried_at timestamptz,
               unknown_ms bigint, window_open boolean, text_only boolean, identity_kind text, identity_value text,
               language text, body text, payload text, correlation text,
               slowed text[], crowded boolean, blocked boolean)
LANGUAGE plpgsql VOLATILE
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH quota (channel, sends, searches, per_second) AS (
    SELECT * FROM unnest(channels, sends, searches, per_second)
  ), due AS MATERIALIZED (
    SELECT d.id, d.channel, d.due_at, d.in_doubt, d.id = h.id AS is_head, h.state AS head, quota.searches,
           row_number() OVER (PARTITION BY d.channel, d.in_doubt, d.id = h.id ORDER BY d.due_at) AS turn
      FROM quota
     CROSS JOIN LATERAL ((SELECT o.id, o.session_id, o.channel, o.due_at, false AS in_doubt
                            FROM whatsapp_outbox o
                           WHERE quota.sends > 0 AND o.channel = quota.channel AND o.state = 'PENDING'
                             AND o.due_at <= now()
                           ORDER BY o.due_at
                           LIMIT 128)
                         UNION ALL
                         (SELECT o.id, o.session_id, o.channel, o.due_at, true
                            FROM whatsapp_outbox o
                           WHERE quota.searches > 0 AND o.channel = quota.channel
                             AND o.state IN ('SENDING', 'UNKNOWN') AND o.due_at <= now()
                           ORDER BY o.due_at
                           LIMIT 128)) d
     CROSS JOIN LATERAL (SELECT e.id, e.state
                           FROM whatsapp_outbox e
                          WHERE e.session_id = d.session_id AND e.state IN ('PENDING', 'SENDING', 'UNKNOWN')
                          ORDER BY e.id
                          LIMIT 1) h
  ), locked AS MATERIALIZED (
    SELECT q.id, q.session_id, q.channel, due.due_at,
           CASE WHEN q.state = 'PENDING' THEN CASE WHEN q.expires_at <= now() THEN 'DEAD' ELSE 'SENDING' END
                WHEN q.expires_at + interval '1 hour' <= now() THEN 'DEAD'
                ELSE 'UNKNOWN' END AS next
      FROM due
      JOIN whatsapp_outbox q ON q.id = due.id
     WHERE due.is_head AND q.state IN ('PENDING', 'SENDING', 'UNKNOWN') AND q.due_at <= now()
       AND (NOT due.in_doubt OR due.turn <= due.searches)
     ORDER BY due.turn, due.due_at
     LIMIT most
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
           due_at = now() + lease * interval '1 millisecond',
           lease_token = CASE c.next WHEN 'DEAD' THEN NULL ELSE token END,
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
                 EXISTS (SELECT FROM due WHERE NOT in_doubt GROUP BY channel HAVING count(*) >= 128 AND NOT bool_and(is_head)) AS crowded,
                 EXISTS (SELECT FROM due WHERE NOT in_doubt AND NOT is_head AND head = 'SENDING') AS blocked) seen
    LEFT JOIN claimed ON true;
END
$$;
