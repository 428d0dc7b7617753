-- What we owe the providers. A row is one message of a provider; its text is the journal's row of the same id.
--
--   PENDING ──claim──▶ SENDING ──accepted──▶ SENT
--    │ ▲                  │ ├──refused──▶ DEAD ──redrive──▶ PENDING
--    │ ├──not sent────────┘ └──no answer, or lease over──▶ UNKNOWN ──found, or reported──▶ SENT
--    │ └──────────────the provider does not hold it───────────┘
--    └──withdrawn by whoever put it in──▶ WITHDRAWN
CREATE TABLE whatsapp_outbox (
  id                  bigint      PRIMARY KEY,
  session_id          bigint      NOT NULL,
  channel             text        NOT NULL,
  state               text        NOT NULL DEFAULT 'PENDING'
                                  CHECK (state IN ('PENDING', 'SENDING', 'UNKNOWN', 'SENT', 'DEAD', 'WITHDRAWN')),
  attempts            integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- When something has to be done with the row next: send it, ask for it, or take it from a node that died.
  -- While a row is leased this is the end of the lease.
  due_at              timestamptz NOT NULL DEFAULT now(),
  -- Who holds the lease. A result is recorded only with the token under which the work was taken.
  lease_token         uuid,
  first_tried_at      timestamptz,
  -- Since when it is unknown whether the message was sent.
  unknown_since       timestamptz,
  provider_message_id text        CHECK (char_length(provider_message_id) BETWEEN 1 AND 128),
  -- How far it got, as the provider reports.
  delivery            text        CHECK (delivery IN ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
  delivery_at         timestamptz,
  error_code          text        CHECK (char_length(error_code) <= 64),
  -- Not sent by then: dead. A stale message is worse than none.
  expires_at          timestamptz NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  finished_at         timestamptz,
  -- When the message reached the phone and when it was read, as far as the provider reported it, by our clock. Who is
  -- said to have read a message has it: without a report of its own it was delivered then at the latest.
  delivered_at        timestamptz,
  read_at             timestamptz,
  -- The provider said that the person may not be written to freely, whatever our clock says: the template goes, or went
  -- in a row that repeats this one.
  template_only       boolean     NOT NULL DEFAULT false,
  -- The provider took the message and could not show its choices: they go as numbered text, or went so in a row that
  -- repeats this one.
  text_only           boolean     NOT NULL DEFAULT false,
  -- The row whose message the provider accepted and then could not deliver.
  repeats             bigint,
  -- Another row repeats this one, or did: a provider reports a failure more than once, and that row may be deleted.
  repeated            boolean     NOT NULL DEFAULT false,
  -- A text that nobody may read once it left, for example an invite code. Its row in the journal is of kind SECRET and
  -- keeps its text until this row ends. The phone in the browser is the journal: there it stays.
  secret              boolean     NOT NULL DEFAULT false,
  CONSTRAINT sent_has_a_provider_id CHECK ((state = 'SENT') = (provider_message_id IS NOT NULL)),
  CONSTRAINT whatsapp_outbox_finished_check CHECK ((state IN ('SENT', 'DEAD', 'WITHDRAWN')) = (finished_at IS NOT NULL)),
  CONSTRAINT sending_has_a_lease CHECK (state <> 'SENDING' OR lease_token IS NOT NULL),
  CONSTRAINT unknown_since_some_time CHECK ((state = 'UNKNOWN') = (unknown_since IS NOT NULL)),
  CONSTRAINT dead_for_a_reason CHECK (state <> 'DEAD' OR error_code IS NOT NULL)
) WITH (fillfactor = 70);
-- Delivery reports change no indexed column: with room on the page their updates are heap-only.

-- The claim: what is due of one channel, oldest first. What waits for one channel does not lie in the way of another.
CREATE INDEX whatsapp_outbox_due ON whatsapp_outbox (channel, due_at) WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN');
-- The claim: only the oldest unsent row of a conversation may go.
CREATE INDEX whatsapp_outbox_unsent ON whatsapp_outbox (session_id, id) WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN');
-- Delivery reports that name the provider's id only.
CREATE UNIQUE INDEX whatsapp_outbox_provider_id ON whatsapp_outbox (channel, provider_message_id)
  WHERE provider_message_id IS NOT NULL;
-- A message is sent again once at most.
CREATE UNIQUE INDEX whatsapp_outbox_repeats ON whatsapp_outbox (repeats) WHERE repeats IS NOT NULL;
CREATE INDEX whatsapp_outbox_dead ON whatsapp_outbox (finished_at) WHERE state = 'DEAD';
CREATE INDEX whatsapp_outbox_age ON whatsapp_outbox USING brin (created_at);

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

-- The text of a secret is deleted from the journal in the transaction that ends its row.
CREATE FUNCTION outbox_secret_is_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE whatsapp_log SET body = '🔒', payload = NULL WHERE session_id = NEW.session_id AND id = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER whatsapp_outbox_secret_is_out AFTER UPDATE OF state ON whatsapp_outbox FOR EACH ROW
  WHEN (NEW.secret AND NEW.channel <> 'simulator' AND NEW.state IN ('SENT', 'DEAD', 'WITHDRAWN'))
  EXECUTE FUNCTION outbox_secret_is_out();

-- How much of a channel's send rate is used up: a token bucket that is full again at full_at.
CREATE TABLE whatsapp_send_rate (
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
  SELECT full_at INTO full_now FROM whatsapp_send_rate WHERE channel = of_channel FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO whatsapp_send_rate (channel) VALUES (of_channel) ON CONFLICT DO NOTHING;
    SELECT full_at INTO full_now FROM whatsapp_send_rate WHERE channel = of_channel FOR UPDATE;
  END IF;
  -- Not now(): the row may have been waited for.
  instant := clock_timestamp();
  full_now := greatest(full_now, instant);
  given := least(wanted, floor(at_once - extract(epoch FROM full_now - instant) * refill));
  IF given > 0 THEN
    UPDATE whatsapp_send_rate SET full_at = full_now + given * interval '1 second' / refill WHERE channel = of_channel;
  END IF;
  RETURN greatest(given, 0);
END
$$;

-- Messages that will not leave by themselves, for operators. No text, no full number.
CREATE VIEW outbox_dead AS
SELECT o.id, o.session_id, o.channel,
       left(s.identity_value, 4) || '…' || right(s.identity_value, 2) AS recipient,
       o.error_code, o.attempts, o.created_at, o.first_tried_at, o.finished_at AS dead_at
  FROM whatsapp_outbox o
  LEFT JOIN whatsapp_session s ON s.id = o.session_id
 WHERE o.state = 'DEAD';

-- What waits, by channel and state; rows of a channel that is switched off stay here as PENDING.
CREATE VIEW outbox_waiting AS
SELECT channel, state, count(*) AS messages, min(created_at) AS oldest, max(attempts) AS most_attempts
  FROM whatsapp_outbox
 WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN')
 GROUP BY channel, state;

-- What became of a message in the end: of one that was sent again, by the last row.
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

-- Sends a dead message after all, within the next 24 hours: SELECT outbox_redrive(id). Says whether there was one. What is
-- left of a secret is not worth sending.
CREATE FUNCTION outbox_redrive(dead_id bigint) RETURNS boolean LANGUAGE sql AS $$
  WITH redriven AS (
    UPDATE whatsapp_outbox
       SET state = 'PENDING', attempts = 0, due_at = now(), error_code = NULL, finished_at = NULL,
           expires_at = now() + interval '24 hours'
     WHERE id = dead_id AND state = 'DEAD' AND NOT secret
    RETURNING 1)
  SELECT EXISTS (SELECT FROM redriven)
$$;
