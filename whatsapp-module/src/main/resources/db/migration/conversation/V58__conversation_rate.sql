-- What was taken in lately of whoever writes in a conversation: two windows of time and what was counted in them, as
-- JSON text; read and written by the application alone, in the statements that read and write the conversation anyway.
-- A node of the version before leaves it as it is: its messages are not counted.
ALTER TABLE whatsapp_session
  ADD COLUMN rate text NOT NULL DEFAULT '{}' CHECK (octet_length(rate) <= 512);
