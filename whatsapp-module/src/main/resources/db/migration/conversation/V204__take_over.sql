-- Who talks in a conversation instead of Barron, and until when. Read with the row that a message reads anyway, and not
-- changed by messages: whoever takes over, writes, or hands back moves the version on, as a change of role does. A node of
-- the version before goes on to answer.
ALTER TABLE whatsapp_session
  ADD COLUMN taken_over_by    bigint,
  ADD COLUMN taken_over_until timestamptz;

-- To hand back what nobody handed back. No message changes it: the update of a message stays heap-only.
CREATE INDEX whatsapp_session_taken_over ON whatsapp_session (taken_over_until) WHERE taken_over_until IS NOT NULL;

CREATE OR REPLACE VIEW conversation_violations AS
SELECT s.id, rule.name AS rule
  FROM whatsapp_session s
 CROSS JOIN LATERAL (VALUES
   ('channel', char_length(s.channel) BETWEEN 1 AND 32),
   ('identity_kind', s.identity_kind IN ('PHONE', 'BSUID')),
   ('identity_value', char_length(s.identity_value) BETWEEN 1 AND 140),
   ('language', char_length(s.language) BETWEEN 2 AND 35),
   ('state', octet_length(s.state) <= 65536),
   ('rate', octet_length(s.rate) <= 512),
   ('bsuid', char_length(s.bsuid) BETWEEN 1 AND 140),
   ('taken over by somebody until some time', (s.taken_over_by IS NULL) = (s.taken_over_until IS NULL)),
   ('known with name and role', (s.person_id IS NULL) = (s.person_name IS NULL) AND (s.person_id IS NULL) = (s.person_role IS NULL))) AS rule (name, holds)
 WHERE NOT rule.holds
UNION ALL
SELECT 0, 'provider_message_id' FROM whatsapp_inbox WHERE char_length(provider_message_id) NOT BETWEEN 1 AND 128;
