-- What was taken in lately of whoever writes in a conversation: two windows of time and what was counted in them, as
-- JSON text; read and written by the application alone, in the statements that read and write the conversation anyway.
-- A node of the version before leaves it as it is: its messages are not counted.
ALTER TABLE whatsapp_session
  ADD COLUMN rate text NOT NULL DEFAULT '{}' CHECK (octet_length(rate) <= 512);

-- When a message reached the phone and when it was read, as far as the provider reported it, by our clock. Who is said
-- to have read a message has it: without a report of its own it was delivered then at the latest.
ALTER TABLE whatsapp_outbox
  ADD COLUMN delivered_at timestamptz,
  ADD COLUMN read_at timestamptz;

-- What was said and what became of it, for operators; a person's history is over all their conversations. No text, no
-- number. A message that went again as its template is a row of its own, which names the one that it repeats.
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
