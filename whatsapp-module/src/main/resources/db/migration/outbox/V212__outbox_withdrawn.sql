-- Few messages are withdrawn; whoever lists them reads no others. A message that is not withdrawn has no entry.
CREATE INDEX whatsapp_outbox_withdrawn ON whatsapp_outbox (id) WHERE state = 'WITHDRAWN';
