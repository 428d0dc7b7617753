-- What another system calls a procedure, and when it changed last. The version before knows neither: the trigger stamps
-- its changes too, and those that are made by hand.
alter table sop
  add column if not exists external_system text check (external_system ~ '^[A-Za-z0-9._-]{1,40}$'),
  add column if not exists external_id     text check (length(btrim(external_id)) between 1 and 100),
  add column if not exists updated_at      timestamptz not null default now(),
  add constraint sop_external_is_whole check ((external_system is null) = (external_id is null));

create unique index if not exists sop_external on sop (external_system, external_id) where external_system is not null;
create index if not exists sop_updated on sop (updated_at, number);

create or replace function sop_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create or replace trigger sop_stamp before insert or update on sop
  for each row execute function sop_stamp();
