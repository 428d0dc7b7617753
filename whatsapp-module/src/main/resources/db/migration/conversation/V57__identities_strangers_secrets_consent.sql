-- The user id that came with the number of a conversation: a message with the user id alone finds the conversation,
-- and one with both needs no look-up of people. Empty: none came yet.
ALTER TABLE whatsapp_session ADD COLUMN bsuid text CHECK (char_length(bsuid) BETWEEN 1 AND 140);
CREATE INDEX whatsapp_session_bsuid ON whatsapp_session (channel, bsuid) WHERE bsuid IS NOT NULL;

-- When somebody who is not enrolled was last told so; they are told once in a while. A row is written with the message
-- that it answers, so that a message that is taken back was not answered.
CREATE TABLE whatsapp_stranger_told (
  channel        text        NOT NULL,
  identity_kind  text        NOT NULL,
  identity_value text        NOT NULL CHECK (char_length(identity_value) BETWEEN 1 AND 140),
  what           text        NOT NULL CHECK (char_length(what) BETWEEN 1 AND 32),
  told_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, identity_kind, identity_value, what)
);
CREATE INDEX whatsapp_stranger_told_age ON whatsapp_stranger_told (told_at);

-- A text that nobody may read once it left, for example an invite code. Its row in the journal is of kind SECRET and
-- keeps its text until the row of the outbox ends. The phone in the browser is the journal: there it stays.
ALTER TABLE whatsapp_outbox ADD COLUMN secret boolean NOT NULL DEFAULT false;

CREATE FUNCTION outbox_secret_is_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE whatsapp_log SET body = '🔒', payload = NULL WHERE session_id = NEW.session_id AND id = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER whatsapp_outbox_secret_is_out AFTER UPDATE OF state ON whatsapp_outbox FOR EACH ROW
  WHEN (NEW.secret AND NEW.channel <> 'simulator' AND NEW.state IN ('SENT', 'DEAD', 'WITHDRAWN'))
  EXECUTE FUNCTION outbox_secret_is_out();

-- As in V52, but what is left of a secret is not worth sending.
CREATE OR REPLACE FUNCTION outbox_redrive(dead_id bigint) RETURNS boolean LANGUAGE sql AS $$
  WITH redriven AS (
    UPDATE whatsapp_outbox
       SET state = 'PENDING', attempts = 0, due_at = now(), error_code = NULL, finished_at = NULL,
           expires_at = now() + interval '24 hours'
     WHERE id = dead_id AND state = 'DEAD' AND NOT secret
    RETURNING 1)
  SELECT EXISTS (SELECT FROM redriven)
$$;

-- Who wants to hear from us unasked, and since when: each line is what somebody said, the last one counts. By a person
-- in the chat, for all that is theirs; by a provider, for one identity.
CREATE TABLE contact_preference (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- No foreign key: the table of people belongs to another module.
  person_id      bigint,
  channel        text        CHECK (char_length(channel) BETWEEN 1 AND 32),
  identity_kind  text        CHECK (identity_kind IN ('PHONE', 'BSUID')),
  identity_value text        CHECK (char_length(identity_value) BETWEEN 1 AND 140),
  wants_news     boolean     NOT NULL,
  -- CHAT: said to us. PROVIDER: said to the provider, which told us. REFUSED: the provider refused a message.
  how            text        NOT NULL CHECK (how IN ('CHAT', 'PROVIDER', 'REFUSED')),
  since          timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT of_a_person_or_of_an_identity CHECK ((person_id IS NULL) = (identity_value IS NOT NULL)),
  CONSTRAINT of_a_whole_identity CHECK (
    (channel IS NULL) = (identity_value IS NULL) AND (identity_kind IS NULL) = (identity_value IS NULL))
);
CREATE INDEX contact_preference_person ON contact_preference (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX contact_preference_identity ON contact_preference (channel, identity_value, identity_kind, id)
  WHERE identity_value IS NOT NULL;

-- Whether we may not begin to talk: because of the person, or of the way to them.
CREATE FUNCTION wants_no_news(of_person bigint, on_channel text, of_kind text, of_value text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT NOT p.wants_news FROM contact_preference p
                    WHERE p.person_id = of_person ORDER BY p.id DESC LIMIT 1), false)
      OR coalesce((SELECT NOT i.wants_news FROM contact_preference i
                    WHERE i.channel = on_channel AND i.identity_kind = of_kind AND i.identity_value = of_value
                    ORDER BY i.id DESC LIMIT 1), false)
$$;
