-- What was said, in the order in which it was decided: ids are drawn while the conversation is locked.
-- The only place where texts stand. The outbox refers to its rows by id.
CREATE TABLE whatsapp_log (
  session_id  bigint      NOT NULL,
  id          bigint      GENERATED ALWAYS AS IDENTITY,
  from_person boolean     NOT NULL,
  -- TEXT, TAP, or a kind of attachment from a person; REPLY from us.
  kind        text        NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 32),
  body        text        NOT NULL CHECK (char_length(body) <= 8192),
  -- Choices and hint of a reply, as JSON text.
  payload     text        CHECK (octet_length(payload) <= 32768),
  -- The same on all rows of one message, and on the lines of the server's log.
  correlation text        NOT NULL CHECK (char_length(correlation) <= 64),
  created_at  timestamptz NOT NULL DEFAULT now(),
  -- One index serves all: a conversation's entries lie beside each other, and the table grows without end.
  PRIMARY KEY (session_id, id)
);
-- No foreign key to the session: both are written by one statement, and a check per row would cost as much as the row.

CREATE INDEX whatsapp_log_age ON whatsapp_log USING brin (created_at);

-- What was said and what became of it, for operators; a person's history is over all their conversations. No text, no
-- number. A message that was sent again is a row of its own, which names the one that it repeats.
CREATE VIEW whatsapp_journal AS
SELECT l.id, l.session_id, s.channel, s.person_id,
       l.created_at AS said_at,
       CASE WHEN l.from_person THEN 'IN' ELSE 'OUT' END AS direction,
       l.kind, l.correlation,
       o.state, o.attempts, o.delivery,
       CASE WHEN o.state = 'SENT' THEN o.finished_at END AS sent_at,
       o.delivered_at, o.read_at, o.error_code, o.repeats
  FROM whatsapp_log l
  JOIN whatsapp_session s ON s.id = l.session_id
  LEFT JOIN whatsapp_outbox o ON o.id = l.id AND NOT l.from_person;
