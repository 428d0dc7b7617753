-- The checks of a table are read and compiled anew by each statement that writes it, and every message writes this one
-- twice. They held what the statements of the outbox write anyway; `outbox_violations` looks for what they forbade.
ALTER TABLE whatsapp_outbox
  DROP CONSTRAINT whatsapp_outbox_state_check,
  DROP CONSTRAINT whatsapp_outbox_attempts_check,
  DROP CONSTRAINT whatsapp_outbox_provider_message_id_check,
  DROP CONSTRAINT whatsapp_outbox_delivery_check,
  DROP CONSTRAINT whatsapp_outbox_error_code_check,
  DROP CONSTRAINT sent_has_a_provider_id,
  DROP CONSTRAINT whatsapp_outbox_finished_check,
  DROP CONSTRAINT sending_has_a_lease,
  DROP CONSTRAINT unknown_since_some_time,
  DROP CONSTRAINT dead_for_a_reason;

-- What no statement may leave behind. Empty, or a defect.
CREATE VIEW outbox_violations AS
SELECT o.id, rule.name AS rule
  FROM whatsapp_outbox o
 CROSS JOIN LATERAL (VALUES
   ('state', o.state IN ('PENDING', 'SENDING', 'UNKNOWN', 'SENT', 'DEAD', 'WITHDRAWN')),
   ('attempts', o.attempts >= 0),
   ('provider_message_id', char_length(o.provider_message_id) BETWEEN 1 AND 128),
   ('delivery', o.delivery IN ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
   ('error_code', char_length(o.error_code) <= 64),
   ('sent has a provider''s id', (o.state = 'SENT') = (o.provider_message_id IS NOT NULL)),
   ('finished at some time', (o.state IN ('SENT', 'DEAD', 'WITHDRAWN')) = (o.finished_at IS NOT NULL)),
   ('sending has a lease', o.state <> 'SENDING' OR o.lease_token IS NOT NULL),
   ('unknown since some time', (o.state = 'UNKNOWN') = (o.unknown_since IS NOT NULL)),
   ('dead for a reason', o.state <> 'DEAD' OR o.error_code IS NOT NULL)) AS rule (name, holds)
 WHERE NOT rule.holds;

-- Only a row that holds parked ones back has to make one due when it ends. Until now each row looked for one.
ALTER TABLE whatsapp_outbox ADD COLUMN holds_back boolean NOT NULL DEFAULT false;

-- In the transaction that parks: it keeps the conversation's first unsent row locked.
CREATE FUNCTION outbox_parked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE whatsapp_outbox
     SET holds_back = true
   WHERE NOT holds_back
     AND id = (SELECT h.id FROM whatsapp_outbox h
                WHERE h.session_id = NEW.session_id AND h.state IN ('PENDING', 'SENDING', 'UNKNOWN')
                ORDER BY h.id LIMIT 1);
  RETURN NULL;
END
$$;

CREATE TRIGGER whatsapp_outbox_parked AFTER UPDATE OF due_at ON whatsapp_outbox FOR EACH ROW
  WHEN (NEW.due_at = 'infinity') EXECUTE FUNCTION outbox_parked();

-- As before; the next one, parked or not, may hold others back in its turn.
CREATE OR REPLACE FUNCTION outbox_next_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next_id bigint;
BEGIN
  LOOP
    SELECT n.id INTO next_id
      FROM whatsapp_outbox n
     WHERE n.session_id = OLD.session_id AND n.id > OLD.id AND n.state IN ('PENDING', 'SENDING', 'UNKNOWN')
     ORDER BY n.id
     LIMIT 1;
    EXIT WHEN NOT FOUND;
    -- Waits for whoever ends it, too, and then goes on to the one behind.
    PERFORM FROM whatsapp_outbox WHERE id = next_id AND state IN ('PENDING', 'SENDING', 'UNKNOWN') FOR UPDATE;
    IF FOUND THEN
      UPDATE whatsapp_outbox
         SET due_at = CASE WHEN due_at = 'infinity' THEN now() ELSE due_at END, holds_back = true
       WHERE id = next_id;
      EXIT;
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

UPDATE whatsapp_outbox h
   SET holds_back = true
  FROM (SELECT min(id) AS id FROM whatsapp_outbox WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN') GROUP BY session_id) first
 WHERE h.id = first.id AND EXISTS (SELECT FROM whatsapp_outbox p WHERE p.session_id = h.session_id AND p.due_at = 'infinity');

DROP TRIGGER whatsapp_outbox_ended ON whatsapp_outbox;
CREATE TRIGGER whatsapp_outbox_ended AFTER UPDATE OF state ON whatsapp_outbox FOR EACH ROW
  WHEN (OLD.holds_back AND OLD.state IN ('PENDING', 'SENDING', 'UNKNOWN') AND NEW.state IN ('SENT', 'DEAD', 'WITHDRAWN'))
  EXECUTE FUNCTION outbox_next_is_due();
DROP TRIGGER whatsapp_outbox_deleted ON whatsapp_outbox;
CREATE TRIGGER whatsapp_outbox_deleted AFTER DELETE ON whatsapp_outbox FOR EACH ROW
  WHEN (OLD.holds_back AND OLD.state IN ('PENDING', 'SENDING', 'UNKNOWN'))
  EXECUTE FUNCTION outbox_next_is_due();
