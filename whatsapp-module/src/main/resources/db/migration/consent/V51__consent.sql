-- Who wants to hear from us unasked, and since when: each line is what somebody said, the last one counts. By a person
-- in the chat, for all that is theirs; by a provider, for one identity.
CREATE TABLE contact_preference (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- No foreign key: the table of people belongs to another module.
  person_id      bigint,
  channel        text        CHECK (char_length(channel) BETWEEN 1 AND 32),
  identity_kind  text        CHECK (identity_kind IN ('PHONE', 'BSUID')),
  identity_value text        CHECK (char_length(identity_value) BETWEEN 1 AND 140),
  opted_in     boolean     NOT NULL,
  -- CHAT: said to us. PROVIDER: said to the provider, which told us. REFUSED: the provider refused a message.
  source         text        NOT NULL CHECK (source IN ('CHAT', 'PROVIDER', 'REFUSED')),
  since          timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT of_a_person_or_of_an_identity CHECK ((person_id IS NULL) = (identity_value IS NOT NULL)),
  CONSTRAINT of_a_whole_identity CHECK (
    (channel IS NULL) = (identity_value IS NULL) AND (identity_kind IS NULL) = (identity_value IS NULL))
);
CREATE INDEX contact_preference_person ON contact_preference (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX contact_preference_identity ON contact_preference (channel, identity_value, identity_kind, id)
  WHERE identity_value IS NOT NULL;

-- Whether we may not begin to talk: because of the person, or of the way to them. A number and the user id that came
-- with it are one account: what it said of one counts for both, the last word of the two.
CREATE FUNCTION has_opted_out(of_person bigint, on_channel text, of_kind text, of_value text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT NOT p.opted_in FROM contact_preference p
                    WHERE p.person_id = of_person ORDER BY p.id DESC LIMIT 1), false)
      OR coalesce((SELECT NOT i.opted_in
                     FROM (SELECT of_kind, of_value
                           UNION ALL
                           SELECT 'BSUID', s.bsuid FROM whatsapp_session s
                            WHERE s.channel = on_channel AND s.identity_kind = of_kind AND s.identity_value = of_value
                              AND s.bsuid IS NOT NULL
                           UNION ALL
                           SELECT s.identity_kind, s.identity_value FROM whatsapp_session s
                            WHERE of_kind = 'BSUID' AND s.channel = on_channel AND s.bsuid = of_value)
                          AS account (kind, value)
                     JOIN contact_preference i
                       ON i.channel = on_channel AND i.identity_kind = account.kind AND i.identity_value = account.value
                    ORDER BY i.id DESC LIMIT 1), false)
$$;
