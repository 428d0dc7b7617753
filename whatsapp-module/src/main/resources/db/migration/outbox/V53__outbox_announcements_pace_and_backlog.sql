-- Messages that we start ourselves, a pace that all nodes share, and claims that a backlog does not slow down.

-- Empty: the person never wrote. They may be written to by an approved template alone.
ALTER TABLE whatsapp_session ALTER COLUMN last_inbound_at DROP NOT NULL;

-- A row that was taken back before anybody sent it ends as WITHDRAWN:
--
--   PENDING ──withdrawn by whoever put it in──▶ WITHDRAWN
--
-- The rest of the life of a row is drawn in V52.
ALTER TABLE whatsapp_outbox
  DROP CONSTRAINT whatsapp_outbox_state_check,
  DROP CONSTRAINT whatsapp_outbox_check1,
  ADD CONSTRAINT whatsapp_outbox_state_check
    CHECK (state IN ('PENDING', 'SENDING', 'UNKNOWN', 'SENT', 'DEAD', 'WITHDRAWN')),
  ADD CONSTRAINT whatsapp_outbox_finished_check
    CHECK ((state IN ('SENT', 'DEAD', 'WITHDRAWN')) = (finished_at IS NOT NULL)),
  -- The provider said that the person may not be written to freely, whatever our clock says: the template goes,
  -- or went in a row that repeats this one.
  ADD COLUMN template_only boolean NOT NULL DEFAULT false,
  -- The row whose message the provider accepted and then could not deliver for that reason.
  ADD COLUMN repeats bigint;

-- A message is said again once at most.
CREATE UNIQUE INDEX whatsapp_outbox_repeats ON whatsapp_outbox (repeats) WHERE repeats IS NOT NULL;

-- The claim looks at one channel at a time: what waits for one does not lie in the way of another.
DROP INDEX whatsapp_outbox_due;
CREATE INDEX whatsapp_outbox_due ON whatsapp_outbox (channel, due_at) WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN');

-- When the claim meets many rows that may not go yet, it parks them: due_at = 'infinity'. Whoever ends the row
-- before a parked one makes it due again, in the same transaction. The database does it, so that no way of ending
-- a row can forget it. Rows are locked by rising id, and the parking keeps the first row of a conversation locked:
-- none of the two can miss the other.
CREATE FUNCTION outbox_next_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next_id bigint;
BEGIN
  LOOP
    SELECT n.id INTO next_id
      FROM whatsapp_outbox n
     WHERE n.session_id = OLD.session_id AND n.id > OLD.id AND n.state IN ('PENDING', 'SENDING', 'UNKNOWN')
     ORDER BY n.id
     LIMIT 1;
    EXIT WHEN NOT FOUND;
    -- Waits for whoever ends it, too, and then goes on to the one behind.
    PERFORM FROM whatsapp_outbox WHERE id = next_id AND state IN ('PENDING', 'SENDING', 'UNKNOWN') FOR UPDATE;
    IF FOUND THEN
      UPDATE whatsapp_outbox SET due_at = now() WHERE id = next_id AND due_at = 'infinity';
      EXIT;
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER whatsapp_outbox_ended AFTER UPDATE OF state ON whatsapp_outbox FOR EACH ROW
  WHEN (OLD.state IN ('PENDING', 'SENDING', 'UNKNOWN') AND NEW.state IN ('SENT', 'DEAD', 'WITHDRAWN'))
  EXECUTE FUNCTION outbox_next_is_due();
CREATE TRIGGER whatsapp_outbox_deleted AFTER DELETE ON whatsapp_outbox FOR EACH ROW
  WHEN (OLD.state IN ('PENDING', 'SENDING', 'UNKNOWN'))
  EXECUTE FUNCTION outbox_next_is_due();

-- How much of a channel's pace is used up: a bucket that is full again at full_at.
CREATE TABLE whatsapp_pace (
  channel text        PRIMARY KEY CHECK (char_length(channel) BETWEEN 1 AND 32),
  full_at timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 10);

-- How many of the wanted messages may leave now, so that never more than per_second leave in any second: a tenth at
-- once, the rest spread evenly. Nodes take turns; what they are given is gone.
CREATE FUNCTION outbox_take(of_channel text, wanted integer, per_second integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  at_once  integer := greatest(per_second / 10, 1);
  refill   integer := per_second - at_once + 1;
  instant  timestamptz;
  full_now timestamptz;
  given    integer;
BEGIN
  SELECT full_at INTO full_now FROM whatsapp_pace WHERE channel = of_channel FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO whatsapp_pace (channel) VALUES (of_channel) ON CONFLICT DO NOTHING;
    SELECT full_at INTO full_now FROM whatsapp_pace WHERE channel = of_channel FOR UPDATE;
  END IF;
  -- Not now(): the row may have been waited for.
  instant := clock_timestamp();
  full_now := greatest(full_now, instant);
  given := least(wanted, floor(at_once - extract(epoch FROM full_now - instant) * refill));
  IF given > 0 THEN
    UPDATE whatsapp_pace SET full_at = full_now + given * interval '1 second' / refill WHERE channel = of_channel;
  END IF;
  RETURN greatest(given, 0);
END
$$;

-- What became of a message in the end: of the one that was said again, by the last saying.
CREATE VIEW outbox_outcome AS
SELECT o.id,
       CASE WHEN l.state IN ('PENDING', 'SENDING', 'UNKNOWN') THEN 'WAITING'
            WHEN l.state = 'SENT' AND l.delivery IN ('DELIVERED', 'READ', 'FAILED') THEN l.delivery
            ELSE l.state END AS outcome,
       l.error_code
  FROM whatsapp_outbox o
  LEFT JOIN whatsapp_outbox again ON again.repeats = o.id
  CROSS JOIN LATERAL (SELECT coalesce(again.state, o.state) AS state,
                             CASE WHEN again.id IS NULL THEN o.delivery ELSE again.delivery END AS delivery,
                             CASE WHEN again.id IS NULL THEN o.error_code ELSE again.error_code END AS error_code) l;
