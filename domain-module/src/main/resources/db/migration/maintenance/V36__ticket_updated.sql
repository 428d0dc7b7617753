-- When a ticket changed last, for whoever follows changes. The database stamps it, so a change of the version before counts
-- too.
alter table ticket add column updated_at timestamptz not null default now();

create index ticket_updated on ticket (updated_at, number);

create function ticket_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger ticket_stamp before insert or update on ticket
  for each row execute function ticket_stamp();
