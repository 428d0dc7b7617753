-- A conversation: who talks on which channel, and what is remembered between two messages.
-- One row per identity. Every message updates it, guarded by its version.
CREATE TABLE whatsapp_session (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel         text        NOT NULL CHECK (char_length(channel) BETWEEN 1 AND 32),
  identity_kind   text        NOT NULL CHECK (identity_kind IN ('PHONE', 'BSUID')),
  identity_value  text        NOT NULL CHECK (char_length(identity_value) BETWEEN 1 AND 140),
  -- What is known of the person, so that a message needs no look-up of people. Empty: not enrolled.
  -- No foreign key: the table of people belongs to another module.
  person_id       bigint,
  person_name     text,
  person_role     text,
  language        text        NOT NULL DEFAULT 'en' CHECK (char_length(language) BETWEEN 2 AND 35),
  version         bigint      NOT NULL DEFAULT 1,
  -- The dialogue as JSON text; read and written by the application alone.
  state           text        NOT NULL DEFAULT '{}' CHECK (octet_length(state) <= 65536),
  -- The start of the 24 hours in which a person may be written to freely.
  last_inbound_at timestamptz NOT NULL DEFAULT now(),
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (channel, identity_kind, identity_value),
  CHECK ((person_id IS NULL) = (person_name IS NULL) AND (person_id IS NULL) = (person_role IS NULL))
) WITH (fillfactor = 60);
-- Room on the page and no index on what a message changes: its update is heap-only.

-- To find the conversations of a person, when their rights change.
CREATE INDEX whatsapp_session_person ON whatsapp_session (person_id) WHERE person_id IS NOT NULL;

-- Every message that was taken in. The key makes its effect happen once.
CREATE TABLE whatsapp_inbox (
  channel             text        NOT NULL,
  provider_message_id text        NOT NULL CHECK (char_length(provider_message_id) BETWEEN 1 AND 128),
  received_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, provider_message_id)
);
