-- When somebody was last asked whether they are still there. Once for each silence: only while it is
-- older than the last message. Not indexed, so that the update of a message stays heap-only; the
-- search for idle conversations reads the whole table once a minute, one row for each identity.
ALTER TABLE whatsapp_session ADD COLUMN nudged_at timestamptz;

-- What is too old lies together, as it came: a few pages of index tell where, and cost nearly nothing
-- to keep.
CREATE INDEX whatsapp_inbox_age ON whatsapp_inbox USING brin (received_at);
CREATE INDEX whatsapp_log_age ON whatsapp_log USING brin (created_at);
CREATE INDEX whatsapp_outbox_age ON whatsapp_outbox USING brin (created_at);
