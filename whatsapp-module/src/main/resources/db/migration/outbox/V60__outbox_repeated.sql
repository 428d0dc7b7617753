-- Another row repeats this one, or did: a provider reports a failure more than once, and that row may be deleted.
-- Until now template_only and text_only said it, which a message that is said again unchanged has not.
ALTER TABLE whatsapp_outbox ADD COLUMN repeated boolean NOT NULL DEFAULT false;

UPDATE whatsapp_outbox o SET repeated = true FROM whatsapp_outbox r WHERE r.repeats = o.id;
