-- While nothing waits the statistics say that the indexes of what waits are empty. A plan that is made of that finds them
-- all alike, and may read the whole of one for each row: with 10,000 messages waiting a claim took 275 ms of a processor
-- and not 5, until the next ANALYZE. So each step can use one index only, whatever the statistics say:
--
-- what is due is found by an index of its own, which others cannot use, as they do not ask for what it is limited to;
CREATE INDEX whatsapp_outbox_next ON whatsapp_outbox (channel, state, due_at)
  WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN') AND due_at < 'infinity';
DROP INDEX whatsapp_outbox_due_by_state;

-- and in its order, without sorting, which no other index gives; of two states each is asked for by itself;
-- rows are locked by their ids, without naming what a partial index is for: state and time are looked at afterwards.
--
-- Steps that sort are MATERIALIZED: that sorting is off counts in them alone.
--
-- Takes what is due and may go: of each conversation only the oldest unsent row, of each channel only as many as its pace
-- gives. Channels take turns, so that the backlog of one does not hold back another. A row whose lease ended while it was
-- being sent is not sent again but asked for.
--
-- Rows to send and rows in doubt are looked for apart, by windows of their own, which are the bound of what a claim
-- costs: however many are in doubt, and whether they may be asked for or not, they stand in nobody's way.
--
-- Rows are locked before the pace is asked: what it gives is used up. Of what it refused the locks end with the statement.
--
-- Every step is a look-up by an index, of 128 rows at the most: a plan that was made while the table was small must not
-- read all of it later.
CREATE OR REPLACE FUNCTION outbox_claim(channels text[], sends integer[], searches integer[], per_second integer[],
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
SET enable_sort = off
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
                             AND o.due_at <= now() AND o.due_at < 'infinity'
                           ORDER BY o.due_at
                           LIMIT 128)
                         UNION ALL
                         (SELECT o.id, o.session_id, o.channel, o.due_at, true
                            FROM whatsapp_outbox o
                           WHERE quota.searches > 0 AND o.channel = quota.channel AND o.state = 'SENDING'
                             AND o.due_at <= now() AND o.due_at < 'infinity'
                           ORDER BY o.due_at
                           LIMIT 128)
                         UNION ALL
                         (SELECT o.id, o.session_id, o.channel, o.due_at, true
                            FROM whatsapp_outbox o
                           WHERE quota.searches > 0 AND o.channel = quota.channel AND o.state = 'UNKNOWN'
                             AND o.due_at <= now() AND o.due_at < 'infinity'
                           ORDER BY o.due_at
                           LIMIT 128)) d
     CROSS JOIN LATERAL (SELECT e.id, e.state
                           FROM whatsapp_outbox e
                          WHERE e.session_id = d.session_id AND e.state IN ('PENDING', 'SENDING', 'UNKNOWN')
                          ORDER BY e.id
                          LIMIT 1) h
  ), locked AS MATERIALIZED (
    SELECT q.id, q.session_id, q.channel, q.state, q.due_at AS free_at, q.expires_at, due.due_at
      FROM due
      JOIN whatsapp_outbox q ON q.id = due.id
     WHERE due.is_head AND (NOT due.in_doubt OR due.turn <= due.searches)
     ORDER BY due.turn, due.due_at
     LIMIT most
       FOR UPDATE OF q SKIP LOCKED
  ), ready AS (
    SELECT l.id, l.session_id, l.channel, l.due_at,
           CASE WHEN l.state = 'PENDING' THEN CASE WHEN l.expires_at <= now() THEN 'DEAD' ELSE 'SENDING' END
                WHEN l.expires_at + interval '1 hour' <= now() THEN 'DEAD'
                ELSE 'UNKNOWN' END AS next
      FROM locked l
     WHERE l.state IN ('PENDING', 'SENDING', 'UNKNOWN') AND l.free_at <= now()
  ), allowed AS MATERIALIZED (
    SELECT n.*
      FROM (SELECT l.*, row_number() OVER (PARTITION BY l.channel, l.next ORDER BY l.due_at, l.id) AS number
              FROM ready l) n
      JOIN quota USING (channel)
     WHERE CASE n.next WHEN 'SENDING' THEN n.number <= quota.sends
                       WHEN 'UNKNOWN' THEN n.number <= quota.searches
                       ELSE true END
  ), wanted AS MATERIALIZED (
    SELECT channel, count(*)::int AS messages, quota.per_second
      FROM allowed JOIN quota USING (channel)
     WHERE next <> 'DEAD'
     GROUP BY channel, quota.per_second
  ), given AS MATERIALIZED (
    SELECT channel, messages AS wanted,
           CASE WHEN per_second = 0 THEN messages ELSE outbox_take(channel, messages, per_second) END AS messages
      FROM wanted
  ), ranked AS MATERIALIZED (
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

-- Takes rows that may not go yet out of the claim's way, as long as their conversation's first row stays: whoever ends
-- that one makes the next one due. Returns how many.
CREATE FUNCTION outbox_park(channels text[]) RETURNS integer
LANGUAGE plpgsql VOLATILE
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET enable_sort = off
SET jit = off
AS $$
#variable_conflict use_column
DECLARE
  parked integer;
BEGIN
  WITH blocked AS MATERIALIZED (
    SELECT d.id, h.id AS head
      FROM unnest(channels) AS quota (channel)
     CROSS JOIN LATERAL (SELECT o.id, o.session_id
                           FROM whatsapp_outbox o
                          WHERE o.channel = quota.channel AND o.state = 'PENDING'
                            AND o.due_at <= now() AND o.due_at < 'infinity'
                          ORDER BY o.due_at
                          LIMIT 128) d
     CROSS JOIN LATERAL (SELECT e.id
                           FROM whatsapp_outbox e
                          WHERE e.session_id = d.session_id AND e.state IN ('PENDING', 'SENDING', 'UNKNOWN')
                          ORDER BY e.id
                          LIMIT 1) h
     WHERE h.id < d.id
  ), heads AS MATERIALIZED (
    SELECT DISTINCT head FROM blocked
  ), kept AS MATERIALIZED (
    SELECT k.id, k.state
      FROM heads JOIN whatsapp_outbox k ON k.id = heads.head
       FOR UPDATE OF k SKIP LOCKED
  ), followers AS MATERIALIZED (
    SELECT p.id, p.state, p.due_at
      FROM blocked
      JOIN kept ON kept.id = blocked.head AND kept.state IN ('PENDING', 'SENDING', 'UNKNOWN')
      JOIN whatsapp_outbox p ON p.id = blocked.id
       FOR UPDATE OF p SKIP LOCKED
  )
  UPDATE whatsapp_outbox o SET due_at = 'infinity'
    FROM followers f
   WHERE o.id = f.id AND f.state = 'PENDING' AND f.due_at <= now();
  GET DIAGNOSTICS parked = ROW_COUNT;
  RETURN parked;
END
$$;
