-- The record that a person's message made: whoever changes or deletes the message is told that it stays. Empty for most
-- messages, and for all that came before. The check does not read the rows that are there: none of them has one.
ALTER TABLE whatsapp_log ADD COLUMN recorded text;
ALTER TABLE whatsapp_log ADD CONSTRAINT recorded_by_a_person
  CHECK (recorded IS NULL OR from_person AND recorded ~ '^[A-Z]{2,5}-[0-9]{1,9}$') NOT VALID;
