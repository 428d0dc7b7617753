-- As outbox_owes(conversation), beside a row that the asking node works on itself: it sends that one first.
CREATE FUNCTION outbox_owes(conversation bigint, beside uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM whatsapp_outbox
                  WHERE session_id = conversation AND state IN ('PENDING', 'SENDING', 'UNKNOWN')
                    AND (lease_token IS NULL OR beside IS NULL OR lease_token <> beside));
END
$$;
