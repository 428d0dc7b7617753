-- Pictures and documents that somebody sent while a person talked with them instead of Barron: they are on no record, belong
-- to the message, and are kept as long as it is. No foreign keys: the journal has none either, and the person belongs to
-- another module.
CREATE TABLE whatsapp_message_file (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id   bigint      NOT NULL,
  -- Of the message, as the journal has it.
  correlation  text        NOT NULL CHECK (char_length(correlation) BETWEEN 1 AND 64),
  person_id    bigint      NOT NULL,
  content_type text        NOT NULL CHECK (content_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  bytes        bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 16777216),
  created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX whatsapp_message_file_conversation ON whatsapp_message_file (session_id, created_at);
CREATE INDEX whatsapp_message_file_person ON whatsapp_message_file (person_id);
CREATE INDEX whatsapp_message_file_age ON whatsapp_message_file (created_at);

-- What is compressed already gains nothing from being compressed again.
ALTER TABLE whatsapp_message_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Such a file is fetched as others are. A node of the version before that claims one knows no record of it and leaves it to
-- the end of its lease; then it is claimed again.
ALTER TABLE whatsapp_media_fetch
  ALTER COLUMN subject DROP NOT NULL,
  ADD COLUMN session_id bigint,
  ADD COLUMN correlation text CHECK (char_length(correlation) BETWEEN 1 AND 64),
  ADD CONSTRAINT for_a_record_or_a_message
    CHECK ((subject IS NULL) = (session_id IS NOT NULL) AND (session_id IS NULL) = (correlation IS NULL));

CREATE INDEX whatsapp_media_fetch_conversation ON whatsapp_media_fetch (session_id) WHERE session_id IS NOT NULL;
