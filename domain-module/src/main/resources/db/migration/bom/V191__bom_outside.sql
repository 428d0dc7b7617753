-- What another system calls a bill, and when it changed last, also one of its lines. The version before knows neither:
-- the triggers stamp its changes too, and those that are made by hand.
alter table bom
  add column if not exists external_system text check (external_system ~ '^[A-Za-z0-9._-]{1,40}$'),
  add column if not exists external_id     text check (length(btrim(external_id)) between 1 and 100),
  add column if not exists updated_at      timestamptz not null default now(),
  add constraint bom_external_is_whole check ((external_system is null) = (external_id is null));

create unique index if not exists bom_external on bom (external_system, external_id) where external_system is not null;
create index if not exists bom_updated on bom (updated_at, number);

create or replace function bom_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create or replace trigger bom_stamp before insert or update on bom
  for each row execute function bom_stamp();

create or replace function bom_component_stamp() returns trigger language plpgsql as $$
begin
  update bom set updated_at = clock_timestamp()
  where number in (select bom_number from changed);
  return null;
end
$$;

create or replace trigger bom_component_added after insert on bom_component
  referencing new table as changed for each statement execute function bom_component_stamp();
create or replace trigger bom_component_changed after update on bom_component
  referencing new table as changed for each statement execute function bom_component_stamp();
create or replace trigger bom_component_removed after delete on bom_component
  referencing old table as changed for each statement execute function bom_component_stamp();
