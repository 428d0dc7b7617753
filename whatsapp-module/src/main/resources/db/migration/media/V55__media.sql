-- Files that people sent and that are still at the provider. Written with the message that sent
-- them, worked on afterwards.
CREATE TABLE whatsapp_media_fetch (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel     text        NOT NULL CHECK (char_length(channel) BETWEEN 1 AND 32),
  -- How the channel finds the file: ids of the provider's.
  reference   text        NOT NULL CHECK (char_length(reference) BETWEEN 1 AND 300),
  -- The record that it is for, and who sent it. No foreign keys: their tables belong to another module.
  subject     text        NOT NULL CHECK (char_length(subject) BETWEEN 1 AND 20),
  caption     text        NOT NULL CHECK (char_length(caption) <= 4096),
  person_id   bigint      NOT NULL,
  language    text        NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
  state       text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
  attempts    integer     NOT NULL DEFAULT 0,
  -- When it is tried next; while somebody works on it, the end of their lease.
  due_at      timestamptz NOT NULL DEFAULT now(),
  lease_token uuid,
  error       text CHECK (char_length(error) <= 200),
  created_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT finished_at_some_time CHECK ((state = 'PENDING') = (finished_at IS NULL)),
  CONSTRAINT failed_for_a_reason CHECK (state <> 'FAILED' OR error IS NOT NULL)
);

CREATE INDEX whatsapp_media_fetch_due ON whatsapp_media_fetch (due_at) WHERE state = 'PENDING';
