-- A machine that is no longer used is not deleted: its tickets stay. The version before knows all machines as used. When
-- one changed last, for whoever follows changes.
alter table machine
  add column if not exists active boolean not null default true,
  add column updated_at timestamptz not null default now();

create index machine_updated on machine (updated_at, number);

create function machine_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger machine_stamp before insert or update on machine
  for each row execute function machine_stamp();
