-- What the phones of the simulator sent: they have no provider that keeps it.
CREATE TABLE whatsapp_simulator_file (
  id         uuid        PRIMARY KEY,
  bytes      bytea       NOT NULL CHECK (octet_length(bytes) <= 16777216),
  created_at timestamptz NOT NULL DEFAULT now()
);
