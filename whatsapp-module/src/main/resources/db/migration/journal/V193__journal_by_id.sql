-- All messages in the order in which they were decided, for whoever looks after them. Ids rise, so each entry is added at
-- the end of the index.
CREATE INDEX whatsapp_log_id ON whatsapp_log (id);
