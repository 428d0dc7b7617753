-- Whether a conversation has a row that did not leave yet. Asked by the statement that writes the next one, while it holds
-- the conversation: VOLATILE, so that it sees what was committed while the statement waited for that.
CREATE FUNCTION outbox_owes(conversation bigint) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM whatsapp_outbox
                  WHERE session_id = conversation AND state IN ('PENDING', 'SENDING', 'UNKNOWN'));
END
$$;
