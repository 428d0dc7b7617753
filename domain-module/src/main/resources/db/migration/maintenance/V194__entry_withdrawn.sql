-- When whoever did it took it back: it is not shown any more. The version before shows it still.
alter table ticket_entry add column withdrawn_at timestamptz;
