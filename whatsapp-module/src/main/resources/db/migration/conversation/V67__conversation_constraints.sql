-- Read and compiled anew by each message's statement. What is written is limited where it enters: the provider's ids
-- and numbers by the readers of the webhooks, the dialogue's state by its codec.
ALTER TABLE whatsapp_session
  DROP CONSTRAINT whatsapp_session_channel_check,
  DROP CONSTRAINT whatsapp_session_identity_kind_check,
  DROP CONSTRAINT whatsapp_session_identity_value_check,
  DROP CONSTRAINT whatsapp_session_language_check,
  DROP CONSTRAINT whatsapp_session_state_check,
  DROP CONSTRAINT whatsapp_session_rate_check,
  DROP CONSTRAINT whatsapp_session_bsuid_check,
  DROP CONSTRAINT known_with_name_and_role;
ALTER TABLE whatsapp_inbox DROP CONSTRAINT whatsapp_inbox_provider_message_id_check;

-- What no statement may leave behind. Empty, or a defect.
CREATE VIEW conversation_violations AS
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
   ('known with name and role', (s.person_id IS NULL) = (s.person_name IS NULL) AND (s.person_id IS NULL) = (s.person_role IS NULL))) AS rule (name, holds)
 WHERE NOT rule.holds
UNION ALL
SELECT 0, 'provider_message_id' FROM whatsapp_inbox WHERE char_length(provider_message_id) NOT BETWEEN 1 AND 128;
