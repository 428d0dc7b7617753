-- The provider took the message and could not show its choices: they go as numbered text, or went so in a row that
-- repeats this one.
ALTER TABLE whatsapp_outbox ADD COLUMN text_only boolean NOT NULL DEFAULT false;
