-- Why a file is not at its record, and when its sender was told: once for all files of a sender for a record. Empty for
-- files that were added, and for those that a node of the version before gave up: it told of each by itself.
ALTER TABLE whatsapp_media_fetch
  ADD COLUMN failure text CHECK (failure IN ('LOST', 'UNFIT', 'LARGE', 'FULL', 'WITHDRAWN')),
  ADD COLUMN told_at timestamptz;

CREATE INDEX whatsapp_media_fetch_untold ON whatsapp_media_fetch (person_id, subject)
  WHERE failure IS NOT NULL AND told_at IS NULL;
