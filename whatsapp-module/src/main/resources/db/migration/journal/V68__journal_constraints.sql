-- Read and compiled anew by each message's statement, for each of its rows.
ALTER TABLE whatsapp_log
  DROP CONSTRAINT whatsapp_log_kind_check,
  DROP CONSTRAINT whatsapp_log_body_check,
  DROP CONSTRAINT whatsapp_log_payload_check,
  DROP CONSTRAINT whatsapp_log_correlation_check,
  DROP CONSTRAINT recorded_by_a_person;

-- What no statement may leave behind. Empty, or a defect.
CREATE VIEW journal_violations AS
SELECT l.id, rule.name AS rule
  FROM whatsapp_log l
 CROSS JOIN LATERAL (VALUES
   ('kind', char_length(l.kind) BETWEEN 1 AND 32),
   ('body', char_length(l.body) <= 8192),
   ('payload', octet_length(l.payload) <= 32768),
   ('correlation', char_length(l.correlation) <= 64),
   ('recorded by a person', l.recorded IS NULL OR l.from_person AND l.recorded ~ '^[A-Z]{2,5}-[0-9]{1,9}$')) AS rule (name, holds)
 WHERE NOT rule.holds;
