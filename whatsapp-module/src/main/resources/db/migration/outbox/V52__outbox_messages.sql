-- What we owe the providers. A row is one message of a provider; its text is the journal's row of the same id.
--
--   PENDING ──claim──▶ SENDING ──accepted──▶ SENT
--      ▲                  │ ├──refused──▶ DEAD ──redrive──▶ PENDING
--      ├──not sent────────┘ └──no answer, or lease over──▶ UNKNOWN ──found, or reported──▶ SENT
--      └──────────────the provider does not hold it───────────┘
CREATE TABLE whatsapp_outbox (
  id                  bigint      PRIMARY KEY,
  session_id          bigint      NOT NULL,
  channel             text        NOT NULL,
  state               text        NOT NULL DEFAULT 'PENDING'
                                  CHECK (state IN ('PENDING', 'SENDING', 'UNKNOWN', 'SENT', 'DEAD')),
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
  CHECK ((state = 'SENT') = (provider_message_id IS NOT NULL)),
  CHECK ((state IN ('SENT', 'DEAD')) = (finished_at IS NOT NULL)),
  CHECK (state <> 'SENDING' OR lease_token IS NOT NULL),
  CHECK ((state = 'UNKNOWN') = (unknown_since IS NOT NULL)),
  CHECK (state <> 'DEAD' OR error_code IS NOT NULL)
) WITH (fillfactor = 70);
-- Delivery reports change no indexed column: with room on the page their updates are heap-only.

-- The claim: what is due, oldest first.
CREATE INDEX whatsapp_outbox_due ON whatsapp_outbox (due_at) WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN');
-- The claim: only the oldest unsent row of a conversation may go.
CREATE INDEX whatsapp_outbox_unsent ON whatsapp_outbox (session_id, id) WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN');
-- Delivery reports that name the provider's id only.
CREATE UNIQUE INDEX whatsapp_outbox_provider_id ON whatsapp_outbox (channel, provider_message_id)
  WHERE provider_message_id IS NOT NULL;
CREATE INDEX whatsapp_outbox_dead ON whatsapp_outbox (finished_at) WHERE state = 'DEAD';

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

-- Sends a dead message after all, within the next 24 hours: SELECT outbox_redrive(id). Says whether there was one.
CREATE FUNCTION outbox_redrive(dead_id bigint) RETURNS boolean LANGUAGE sql AS $$
  WITH redriven AS (
    UPDATE whatsapp_outbox
       SET state = 'PENDING', attempts = 0, due_at = now(), error_code = NULL, finished_at = NULL,
           expires_at = now() + interval '24 hours'
     WHERE id = dead_id AND state = 'DEAD'
    RETURNING 1)
  SELECT EXISTS (SELECT FROM redriven)
$$;
