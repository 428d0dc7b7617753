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
  -- What was taken in lately of whoever writes: two windows of time and what was counted in them, as JSON text; read
  -- and written by the application alone, in the statements that read and write the conversation anyway.
  rate            text        NOT NULL DEFAULT '{}' CHECK (octet_length(rate) <= 512),
  -- The user id that came with the number: a message with the user id alone finds the conversation, and one with both
  -- needs no look-up of people. Empty: none came yet.
  bsuid           text        CHECK (char_length(bsuid) BETWEEN 1 AND 140),
  -- The start of the 24 hours in which a person may be written to freely. Empty: the person never wrote, and may be
  -- written to by an approved template alone.
  last_inbound_at timestamptz DEFAULT now(),
  -- When somebody was last asked whether they are still there. Once for each silence: only while it is older than the
  -- last message. Not indexed: the search for idle conversations reads the whole table once a minute, one row for each
  -- identity.
  reminded_at       timestamptz,
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (channel, identity_kind, identity_value),
  CONSTRAINT known_with_name_and_role CHECK ((person_id IS NULL) = (person_name IS NULL) AND (person_id IS NULL) = (person_role IS NULL))
) WITH (fillfactor = 60);
-- Room on the page and no index on what a message changes: its update is heap-only.

-- To find the conversations of a person, when their rights change.
CREATE INDEX whatsapp_session_person ON whatsapp_session (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX whatsapp_session_bsuid ON whatsapp_session (channel, bsuid) WHERE bsuid IS NOT NULL;

-- Every message that was taken in. The key makes its effect happen once.
CREATE TABLE whatsapp_inbox (
  channel             text        NOT NULL,
  provider_message_id text        NOT NULL CHECK (char_length(provider_message_id) BETWEEN 1 AND 128),
  received_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, provider_message_id)
);
-- What is too old lies together, as it came: a few pages of index tell where, and cost nearly nothing to keep.
CREATE INDEX whatsapp_inbox_age ON whatsapp_inbox USING brin (received_at);

-- When somebody who is not enrolled was last told so; they are told once in a while. A row is written with the message
-- that it answers, so that a message that is taken back was not answered.
CREATE TABLE whatsapp_unknown_sender_reply (
  channel        text        NOT NULL,
  identity_kind  text        NOT NULL,
  identity_value text        NOT NULL CHECK (char_length(identity_value) BETWEEN 1 AND 140),
  reply          text        NOT NULL CHECK (char_length(reply) BETWEEN 1 AND 32),
  replied_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, identity_kind, identity_value, reply)
);
CREATE INDEX whatsapp_unknown_sender_reply_age ON whatsapp_unknown_sender_reply (replied_at);
